<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln value(s) cannot be drawn: a gap marked ✗</source>
        <translation>
            <numerusform>%Ln value cannot be drawn: a gap marked ✗</numerusform>
            <numerusform>%Ln values cannot be drawn: a gap marked ✗</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>list of 1 to %Ln number(s), each %1</source>
        <translation>
            <numerusform>list of 1 to %Ln number, each %1</numerusform>
            <numerusform>list of 1 to %Ln numbers, each %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionCharts</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionFormula</name>
    <message numerus="yes">
        <source>Ratio of MACs, %Ln group(s) ÷ normal</source>
        <translation>
            <numerusform>Ratio of MACs, %Ln group ÷ normal</numerusform>
            <numerusform>Ratio of MACs, %Ln groups ÷ normal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ratio of MACs, %Ln group(s) then 1 × 1 ÷ normal</source>
        <translation>
            <numerusform>Ratio of MACs, %Ln group then 1 × 1 ÷ normal</numerusform>
            <numerusform>Ratio of MACs, %Ln groups then 1 × 1 ÷ normal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output column %1, row %2, channel 1: the sum of %Ln product(s)</source>
        <translation>
            <numerusform>Output column %1, row %2, channel 1: the sum of %Ln product</numerusform>
            <numerusform>Output column %1, row %2, channel 1: the sum of %Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionLesson</name>
    <message numerus="yes">
        <source>output %Ln channel(s)</source>
        <translation>
            <numerusform>output %Ln channel</numerusform>
            <numerusform>output %Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× fewer* %4 than a normal convolution, %2 instead of %3.</source>
        <translation>
            <numerusform>%Ln group: *%1× fewer* %4 than a normal convolution, %2 instead of %3.</numerusform>
            <numerusform>%Ln groups: *%1× fewer* %4 than a normal convolution, %2 instead of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× more* %4 than a normal convolution, %2 instead of %3.</source>
        <translation>
            <numerusform>%Ln group: *%1× more* %4 than a normal convolution, %2 instead of %3.</numerusform>
            <numerusform>%Ln groups: *%1× more* %4 than a normal convolution, %2 instead of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× fewer* %2.</source>
        <translation>
            <numerusform>%Ln group: *%1× fewer* %2.</numerusform>
            <numerusform>%Ln groups: *%1× fewer* %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× more* %2.</source>
        <translation>
            <numerusform>%Ln group: *%1× more* %2.</numerusform>
            <numerusform>%Ln groups: *%1× more* %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionStage</name>
    <message numerus="yes">
        <source>Input column %1, row %2: value %3; it reaches %Ln output cell(s) of each channel.</source>
        <translation>
            <numerusform>Input column %1, row %2: value %3; it reaches %Ln output cell of each channel.</numerusform>
            <numerusform>Input column %1, row %2: value %3; it reaches %Ln output cells of each channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output column %1, row %2: %3, the sum of %Ln product(s) in channel 1.</source>
        <translation>
            <numerusform>Output column %1, row %2: %3, the sum of %Ln product in channel 1.</numerusform>
            <numerusform>Output column %1, row %2: %3, the sum of %Ln products in channel 1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input: %1 × %2 pixels, %Ln channel(s).</source>
        <translation>
            <numerusform>Input: %1 × %2 pixels, %Ln channel.</numerusform>
            <numerusform>Input: %1 × %2 pixels, %Ln channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between the two steps: every channel filtered alone, %Ln channel(s).</source>
        <translation>
            <numerusform>Between the two steps: every channel filtered alone, %Ln channel.</numerusform>
            <numerusform>Between the two steps: every channel filtered alone, %Ln channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output: %1 × %2 pixels, %Ln channel(s).</source>
        <translation>
            <numerusform>Output: %1 × %2 pixels, %Ln channel.</numerusform>
            <numerusform>Output: %1 × %2 pixels, %Ln channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s), then 1 × 1</source>
        <translation>
            <numerusform>%Ln group, then 1 × 1</numerusform>
            <numerusform>%Ln groups, then 1 × 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grouped convolution, %Ln group(s)</source>
        <translation>
            <numerusform>Grouped convolution, %Ln group</numerusform>
            <numerusform>Grouped convolution, %Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every filter reads all %Ln channel(s)</source>
        <translation>
            <numerusform>every filter reads all %Ln channel</numerusform>
            <numerusform>every filter reads all %Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every filter reads %Ln channel(s) of its group</source>
        <translation>
            <numerusform>every filter reads %Ln channel of its group</numerusform>
            <numerusform>every filter reads %Ln channels of its group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Ln filter</numerusform>
            <numerusform>%Ln filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseFormula</name>
    <message numerus="yes">
        <source>Weights of layer %1: every new channel reads all %Ln channel(s)</source>
        <translation>
            <numerusform>Weights of layer %1: every new channel reads the %Ln channel</numerusform>
            <numerusform>Weights of layer %1: every new channel reads all %Ln channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseSettings</name>
    <message numerus="yes">
        <source>each of %Ln transition(s) halves the map</source>
        <translation>
            <numerusform>%Ln transition halves the map</numerusform>
            <numerusform>each of %Ln transitions halves the map</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseStage</name>
    <message numerus="yes">
        <source>read by layer(s) %1 and the transition</source>
        <translation>
            <numerusform>read by layer %1 and the transition</numerusform>
            <numerusform>read by layers %1 and the transition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read by layer(s) %1</source>
        <translation>
            <numerusform>read by layer %1</numerusform>
            <numerusform>read by layers %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 the block&apos;s input, %Ln channel(s)</source>
        <translation>
            <numerusform>%1 the block&apos;s input, %Ln channel</numerusform>
            <numerusform>%1 the block&apos;s input, %Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 born in layer %2, %Ln channel(s)</source>
        <translation>
            <numerusform>%1 born in layer %2, %Ln channel</numerusform>
            <numerusform>%1 born in layer %2, %Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>layer %1 reads %Ln channel(s): %2</source>
        <translation>
            <numerusform>layer %1 reads %Ln channel: %2</numerusform>
            <numerusform>layer %1 reads %Ln channels: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>block %1: %Ln layer(s), maps of %2 × %3</source>
        <translation>
            <numerusform>block %1: %Ln layer, maps of %2 × %3</numerusform>
            <numerusform>block %1: %Ln layers, maps of %2 × %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each layer reads everything before it and adds k = %Ln new channel(s)</source>
        <translation>
            <numerusform>each layer reads everything before it and adds k = %Ln new channel</numerusform>
            <numerusform>each layer reads everything before it and adds k = %Ln new channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same depth, same %Ln channel(s); the births are summed, so their origin is lost</source>
        <translation>
            <numerusform>same depth, same %Ln channel; the births are summed, so their origin is lost</numerusform>
            <numerusform>same depth, same %Ln channels; the births are summed, so their origin is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same depth and as many weights buy %Ln channel(s); the births are summed, so their origin is lost</source>
        <translation>
            <numerusform>same depth and as many weights buy %Ln channel; the births are summed, so their origin is lost</numerusform>
            <numerusform>same depth and as many weights buy %Ln channels; the births are summed, so their origin is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s) go in unchanged; click to see it on small maps</source>
        <translation>
            <numerusform>%Ln channel goes in unchanged; click to see it on small maps</numerusform>
            <numerusform>%Ln channels go in unchanged; click to see it on small maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s) before and after; click to see it on small maps</source>
        <translation>
            <numerusform>%Ln channel before and after; click to see it on small maps</numerusform>
            <numerusform>%Ln channels before and after; click to see it on small maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln dense blocks together reach %1 channels with *%2× fewer weights* than their twin.</source>
        <translation>
            <numerusform>The %Ln dense block reaches %1 channels with *%2× fewer weights* than its twin.</numerusform>
            <numerusform>All %Ln dense blocks together reach %1 channels with *%2× fewer weights* than their twin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln dense blocks together reach %1 channels with *%2× more weights* than their twin.</source>
        <translation>
            <numerusform>The %Ln dense block reaches %1 channels with *%2× more weights* than its twin.</numerusform>
            <numerusform>All %Ln dense blocks together reach %1 channels with *%2× more weights* than their twin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message numerus="yes">
        <source>Neighbouring cells see regions %Ln sample(s) apart.</source>
        <translation>
            <numerusform>Neighbouring cells see regions %Ln sample apart.</numerusform>
            <numerusform>Neighbouring cells see regions %Ln samples apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neighbouring cells see regions %Ln pixel(s) apart.</source>
        <translation>
            <numerusform>Neighbouring cells see regions %Ln pixel apart.</numerusform>
            <numerusform>Neighbouring cells see regions %Ln pixels apart.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImageFolder</name>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>and %Ln more file</numerusform>
            <numerusform>and %Ln more files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabCharts</name>
    <message numerus="yes">
        <source>*%Ln layer(s)* cannot work as they stand; the list says why.</source>
        <translation>
            <numerusform>*%Ln layer* cannot work as it stands; the list says why.</numerusform>
            <numerusform>*%Ln layers* cannot work as they stand; the list says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured here, on %Ln thread(s): A %1, B %2 per image</source>
        <translation>
            <numerusform>Measured here, on %Ln thread: A %1, B %2 per image</numerusform>
            <numerusform>Measured here, on %Ln threads: A %1, B %2 per image</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabRows</name>
    <message numerus="yes">
        <source>%Ln convolution(s)</source>
        <translation>
            <numerusform>%Ln convolution</numerusform>
            <numerusform>%Ln convolutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s)</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message numerus="yes">
        <source>there are more than %Ln page(s)</source>
        <translation>
            <numerusform>there is more than %Ln page</numerusform>
            <numerusform>there are more than %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationCharts</name>
    <message numerus="yes">
        <source>%Ln pair(s) of mean and variance.</source>
        <translation>
            <numerusform>%Ln pair of mean and variance.</numerusform>
            <numerusform>%Ln pairs of mean and variance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationFormula</name>
    <message numerus="yes">
        <source>μ, σ from %Ln value(s)</source>
        <translation>
            <numerusform>μ, σ from %Ln value</numerusform>
            <numerusform>μ, σ from %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the mean of %Ln value(s)</source>
        <translation>
            <numerusform>%1: the mean of %Ln value</numerusform>
            <numerusform>%1: the mean of %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationLesson</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch norm shares one mean and variance *per channel, across all %Ln sample(s)*: %1 here.</source>
        <translation>
            <numerusform>Batch norm shares one mean and variance *per channel, across its %Ln sample*: %1 here.</numerusform>
            <numerusform>Batch norm shares one mean and variance *per channel, across all %Ln samples*: %1 here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group norm shares one mean and variance *per %Ln channel(s) of each sample*: %1 here.</source>
        <translation>
            <numerusform>Group norm shares one mean and variance *per %Ln channel of each sample*: %1 here.</numerusform>
            <numerusform>Group norm shares one mean and variance *per %Ln channels of each sample*: %1 here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One mean and variance *per %Ln channel(s)*: %1.</source>
        <translation>
            <numerusform>One mean and variance *per %Ln channel*: %1.</numerusform>
            <numerusform>One mean and variance *per %Ln channels*: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationStage</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln value(s) each</source>
        <translation>
            <numerusform>from %Ln value each</numerusform>
            <numerusform>from %Ln values each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1 (%Ln value(s)): mean %2, deviation %3; normalized %4.</source>
        <translation>
            <numerusform>Group %1 (%Ln value): mean %2, deviation %3; normalized %4.</numerusform>
            <numerusform>Group %1 (%Ln values): mean %2, deviation %3; normalized %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1 (%Ln value(s)): mean %2, variance %3.</source>
        <translation>
            <numerusform>Group %1 (%Ln value): mean %2, variance %3.</numerusform>
            <numerusform>Group %1 (%Ln values): mean %2, variance %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pair(s) of mean and variance.</source>
        <translation>
            <numerusform>%1: %Ln pair of mean and variance.</numerusform>
            <numerusform>%1: %Ln pairs of mean and variance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %Ln pair(s) of mean and variance, %3 learned numbers.</source>
        <translation>
            <numerusform>%1 (%2): %Ln pair of mean and variance, %3 learned numbers.</numerusform>
            <numerusform>%1 (%2): %Ln pairs of mean and variance, %3 learned numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message numerus="yes">
        <source>must have 1 to %Ln number(s)</source>
        <translation>
            <numerusform>must have 1 to %Ln number</numerusform>
            <numerusform>must have 1 to %Ln numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuizCharts</name>
    <message numerus="yes">
        <source>%Ln prediction(s): guess divided by truth, 1 is exact.</source>
        <translation>
            <numerusform>%Ln prediction: guess divided by truth, 1 is exact.</numerusform>
            <numerusform>%Ln predictions: guess divided by truth, 1 is exact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln solution(s) kept.</source>
        <translation>
            <numerusform>%Ln solution kept.</numerusform>
            <numerusform>%Ln solutions kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to this question.</source>
        <translation>
            <numerusform>%Ln answer to this question.</numerusform>
            <numerusform>%Ln answers to this question.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuizVerdict</name>
    <message numerus="yes">
        <source>%Ln cell(s) are different.</source>
        <translation>
            <numerusform>%Ln cell is different.</numerusform>
            <numerusform>%Ln cells are different.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) share this mean.</source>
        <translation>
            <numerusform>%Ln cell shares this mean.</numerusform>
            <numerusform>%Ln cells share this mean.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hears %Ln sample(s) only.</source>
        <translation>
            <numerusform>It hears %Ln sample only.</numerusform>
            <numerusform>It hears %Ln samples only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hears %Ln sample(s).</source>
        <translation>
            <numerusform>It hears %Ln sample.</numerusform>
            <numerusform>It hears %Ln samples.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RaceAxis</name>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln epoch</numerusform>
            <numerusform>%Ln epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldFormula</name>
    <message numerus="yes">
        <source>The initial causal layer adds one more K − 1 = %Ln sample(s)</source>
        <translation>
            <numerusform>The initial causal layer adds one more K − 1 = %Ln sample</numerusform>
            <numerusform>The initial causal layer adds K − 1 = %Ln samples more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldLesson</name>
    <message numerus="yes">
        <source>Without dilation the stack hears *%Ln sample(s)*: it is the ordinary stack.</source>
        <translation>
            <numerusform>Without dilation the stack hears *%Ln sample*: it is the ordinary stack.</numerusform>
            <numerusform>Without dilation the stack hears *%Ln samples*: it is the ordinary stack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without dilation it hears *%Ln sample(s)*.</source>
        <translation>
            <numerusform>Without dilation it hears *%Ln sample*.</numerusform>
            <numerusform>Without dilation it hears *%Ln samples*.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldStage</name>
    <message numerus="yes">
        <source>%Ln hole(s)</source>
        <translation>
            <numerusform>%Ln hole</numerusform>
            <numerusform>%Ln holes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) of %1 × %1, d = %2</source>
        <translation>
            <numerusform>%Ln layer of %1 × %1, d = %2</numerusform>
            <numerusform>%Ln layers of %1 × %1, d = %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s)</source>
        <translation>
            <numerusform>%Ln layer</numerusform>
            <numerusform>%Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s), the same %1 weights, step 1 everywhere</source>
        <translation>
            <numerusform>%Ln layer, the same %1 weights, step 1 everywhere</numerusform>
            <numerusform>%Ln layers, the same %1 weights, step 1 everywhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln time(s))</source>
        <translation>
            <numerusform>%1 (%Ln time)</numerusform>
            <numerusform>%1 (%Ln times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ordinary stack, layer %1, %2: sees %Ln input sample(s).</source>
        <translation>
            <numerusform>Ordinary stack, layer %1, %2: sees %Ln input sample.</numerusform>
            <numerusform>Ordinary stack, layer %1, %2: sees %Ln input samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dilated stack, layer %1, %2: sees %Ln input sample(s).</source>
        <translation>
            <numerusform>Dilated stack, layer %1, %2: sees %Ln input sample.</numerusform>
            <numerusform>Dilated stack, layer %1, %2: sees %Ln input samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ordinary stack, input sample %1: reaches %Ln drawn output(s).</source>
        <translation>
            <numerusform>Ordinary stack, input sample %1: reaches %Ln drawn output.</numerusform>
            <numerusform>Ordinary stack, input sample %1: reaches %Ln drawn outputs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dilated stack, input sample %1: reaches %Ln drawn output(s).</source>
        <translation>
            <numerusform>Dilated stack, input sample %1: reaches %Ln drawn output.</numerusform>
            <numerusform>Dilated stack, input sample %1: reaches %Ln drawn outputs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stack of %Ln layer(s)</source>
        <translation>
            <numerusform>Stack of %Ln layer</numerusform>
            <numerusform>Stack of %Ln layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its outputs stand %Ln pixel(s) apart</source>
        <translation>
            <numerusform>its outputs stand %Ln pixel apart</numerusform>
            <numerusform>its outputs stand %Ln pixels apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its outputs stand %Ln sample(s) apart</source>
        <translation>
            <numerusform>its outputs stand %Ln sample apart</numerusform>
            <numerusform>its outputs stand %Ln samples apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RooflineChart</name>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Ln thread</numerusform>
            <numerusform>%Ln threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median of %Ln pass(es), batch %1, %2, 32-bit, this computer</source>
        <translation>
            <numerusform>%Ln pass, batch %1, %2, 32-bit, this computer</numerusform>
            <numerusform>median of %Ln passes, batch %1, %2, 32-bit, this computer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer reaches %1 GMAC/s and %2 GB/s; of %Ln layer(s) that multiply, %3 do so few MACs per byte that memory sets the pace.</source>
        <translation>
            <numerusform>This computer reaches %1 GMAC/s and %2 GB/s; of %Ln layer that multiplies, %3 does so few MACs per byte that memory sets the pace.</numerusform>
            <numerusform>This computer reaches %1 GMAC/s and %2 GB/s; of %Ln layers that multiply, %3 do so few MACs per byte that memory sets the pace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>… %Ln more: Enter shows all</source>
        <translation>
            <numerusform>… %Ln more: Enter shows all</numerusform>
            <numerusform>… %Ln more: Enter shows all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>convolarium::GuideDots</name>
    <message numerus="yes">
        <source>%n page(s) done</source>
        <translation>
            <numerusform>%n page done</numerusform>
            <numerusform>%n pages done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>convolarium::LabPanel</name>
    <message numerus="yes">
        <source>%Ln layer(s) selected</source>
        <translation>
            <numerusform>%Ln layer selected</numerusform>
            <numerusform>%Ln layers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>convolarium::LessonFileCard</name>
    <message numerus="yes">
        <source>Answer %n question(s) in the quiz</source>
        <translation>
            <numerusform>Answer %n question in the quiz</numerusform>
            <numerusform>Answer %n questions in the quiz</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>convolarium::QuizPanel</name>
    <message numerus="yes">
        <source>of %Ln point(s) so far</source>
        <translation>
            <numerusform>of %Ln point so far</numerusform>
            <numerusform>of %Ln points so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>convolarium::RacePanel</name>
    <message numerus="yes">
        <source>%Ln file(s) left out…</source>
        <translation>
            <numerusform>%Ln file left out…</numerusform>
            <numerusform>%Ln files left out…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>convolarium::TrainingPage</name>
    <message numerus="yes">
        <source>Delete %Ln run(s) with its curves and weights?</source>
        <translation>
            <numerusform>Delete %Ln run with its curves and weights?</numerusform>
            <numerusform>Delete %Ln runs with their curves and weights?</numerusform>
        </translation>
    </message>
</context>
</TS>
