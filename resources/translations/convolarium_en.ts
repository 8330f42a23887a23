<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%n value(s) cannot be drawn: a gap marked ✗</source>
        <translation>
            <numerusform>%n value cannot be drawn: a gap marked ✗</numerusform>
            <numerusform>%n values cannot be drawn: a gap marked ✗</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>list of 1 to %n number(s), each %1</source>
        <translation>
            <numerusform>list of 1 to %n number, each %1</numerusform>
            <numerusform>list of 1 to %n numbers, each %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionCharts</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionFormula</name>
    <message numerus="yes">
        <source>Ratio of MACs, %n group(s) ÷ normal</source>
        <translation>
            <numerusform>Ratio of MACs, %n group ÷ normal</numerusform>
            <numerusform>Ratio of MACs, %n groups ÷ normal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ratio of MACs, %n group(s) then 1 × 1 ÷ normal</source>
        <translation>
            <numerusform>Ratio of MACs, %n group then 1 × 1 ÷ normal</numerusform>
            <numerusform>Ratio of MACs, %n groups then 1 × 1 ÷ normal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output column %1, row %2, channel 1: the sum of %n product(s)</source>
        <translation>
            <numerusform>Output column %1, row %2, channel 1: the sum of %n product</numerusform>
            <numerusform>Output column %1, row %2, channel 1: the sum of %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionLesson</name>
    <message numerus="yes">
        <source>output %n channel(s)</source>
        <translation>
            <numerusform>output %n channel</numerusform>
            <numerusform>output %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s): *%1× fewer* %4 than a normal convolution, %2 instead of %3.</source>
        <translation>
            <numerusform>%n group: *%1× fewer* %4 than a normal convolution, %2 instead of %3.</numerusform>
            <numerusform>%n groups: *%1× fewer* %4 than a normal convolution, %2 instead of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s): *%1× more* %4 than a normal convolution, %2 instead of %3.</source>
        <translation>
            <numerusform>%n group: *%1× more* %4 than a normal convolution, %2 instead of %3.</numerusform>
            <numerusform>%n groups: *%1× more* %4 than a normal convolution, %2 instead of %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s): *%1× fewer* %2.</source>
        <translation>
            <numerusform>%n group: *%1× fewer* %2.</numerusform>
            <numerusform>%n groups: *%1× fewer* %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s): *%1× more* %2.</source>
        <translation>
            <numerusform>%n group: *%1× more* %2.</numerusform>
            <numerusform>%n groups: *%1× more* %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionStage</name>
    <message numerus="yes">
        <source>Input column %1, row %2: value %3; it reaches %n output cell(s) of each channel.</source>
        <translation>
            <numerusform>Input column %1, row %2: value %3; it reaches %n output cell of each channel.</numerusform>
            <numerusform>Input column %1, row %2: value %3; it reaches %n output cells of each channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output column %1, row %2: %3, the sum of %n product(s) in channel 1.</source>
        <translation>
            <numerusform>Output column %1, row %2: %3, the sum of %n product in channel 1.</numerusform>
            <numerusform>Output column %1, row %2: %3, the sum of %n products in channel 1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Input: %1 × %2 pixels, %n channel(s).</source>
        <translation>
            <numerusform>Input: %1 × %2 pixels, %n channel.</numerusform>
            <numerusform>Input: %1 × %2 pixels, %n channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Between the two steps: every channel filtered alone, %n channel(s).</source>
        <translation>
            <numerusform>Between the two steps: every channel filtered alone, %n channel.</numerusform>
            <numerusform>Between the two steps: every channel filtered alone, %n channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output: %1 × %2 pixels, %n channel(s).</source>
        <translation>
            <numerusform>Output: %1 × %2 pixels, %n channel.</numerusform>
            <numerusform>Output: %1 × %2 pixels, %n channels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s), then 1 × 1</source>
        <translation>
            <numerusform>%n group, then 1 × 1</numerusform>
            <numerusform>%n groups, then 1 × 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grouped convolution, %n group(s)</source>
        <translation>
            <numerusform>Grouped convolution, %n group</numerusform>
            <numerusform>Grouped convolution, %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every filter reads all %n channel(s)</source>
        <translation>
            <numerusform>every filter reads all %n channel</numerusform>
            <numerusform>every filter reads all %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every filter reads %n channel(s) of its group</source>
        <translation>
            <numerusform>every filter reads %n channel of its group</numerusform>
            <numerusform>every filter reads %n channels of its group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n filter</numerusform>
            <numerusform>%n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseFormula</name>
    <message numerus="yes">
        <source>Weights of layer %1: every new channel reads all %n channel(s)</source>
        <translation>
            <numerusform>Weights of layer %1: every new channel reads the %n channel</numerusform>
            <numerusform>Weights of layer %1: every new channel reads all %n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DenseSettings</name>
    <message numerus="yes">
        <source>each of %n transition(s) halves the map</source>
        <translation>
            <numerusform>%n transition halves the map</numerusform>
            <numerusform>each of %n transitions halves the map</numerusform>
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
        <source>%1 the block&apos;s input, %n channel(s)</source>
        <translation>
            <numerusform>%1 the block&apos;s input, %n channel</numerusform>
            <numerusform>%1 the block&apos;s input, %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 born in layer %2, %n channel(s)</source>
        <translation>
            <numerusform>%1 born in layer %2, %n channel</numerusform>
            <numerusform>%1 born in layer %2, %n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>layer %1 reads %n channel(s): %2</source>
        <translation>
            <numerusform>layer %1 reads %n channel: %2</numerusform>
            <numerusform>layer %1 reads %n channels: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>block %1: %n layer(s), maps of %2 × %3</source>
        <translation>
            <numerusform>block %1: %n layer, maps of %2 × %3</numerusform>
            <numerusform>block %1: %n layers, maps of %2 × %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each layer reads everything before it and adds k = %n new channel(s)</source>
        <translation>
            <numerusform>each layer reads everything before it and adds k = %n new channel</numerusform>
            <numerusform>each layer reads everything before it and adds k = %n new channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same depth, same %n channel(s); the births are summed, so their origin is lost</source>
        <translation>
            <numerusform>same depth, same %n channel; the births are summed, so their origin is lost</numerusform>
            <numerusform>same depth, same %n channels; the births are summed, so their origin is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same depth and as many weights buy %n channel(s); the births are summed, so their origin is lost</source>
        <translation>
            <numerusform>same depth and as many weights buy %n channel; the births are summed, so their origin is lost</numerusform>
            <numerusform>same depth and as many weights buy %n channels; the births are summed, so their origin is lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) go in unchanged; click to see it on small maps</source>
        <translation>
            <numerusform>%n channel goes in unchanged; click to see it on small maps</numerusform>
            <numerusform>%n channels go in unchanged; click to see it on small maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) before and after; click to see it on small maps</source>
        <translation>
            <numerusform>%n channel before and after; click to see it on small maps</numerusform>
            <numerusform>%n channels before and after; click to see it on small maps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationCharts</name>
    <message numerus="yes">
        <source>%n pair(s) of mean and variance.</source>
        <translation>
            <numerusform>%n pair of mean and variance.</numerusform>
            <numerusform>%n pairs of mean and variance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationFormula</name>
    <message numerus="yes">
        <source>μ, σ from %n value(s)</source>
        <translation>
            <numerusform>μ, σ from %n value</numerusform>
            <numerusform>μ, σ from %n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the mean of %n value(s)</source>
        <translation>
            <numerusform>%1: the mean of %n value</numerusform>
            <numerusform>%1: the mean of %n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationLesson</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Batch norm shares one mean and variance *per channel, across all %n sample(s)*: %1 here.</source>
        <translation>
            <numerusform>Batch norm shares one mean and variance *per channel, across its %n sample*: %1 here.</numerusform>
            <numerusform>Batch norm shares one mean and variance *per channel, across all %n samples*: %1 here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group norm shares one mean and variance *per %n channel(s) of each sample*: %1 here.</source>
        <translation>
            <numerusform>Group norm shares one mean and variance *per %n channel of each sample*: %1 here.</numerusform>
            <numerusform>Group norm shares one mean and variance *per %n channels of each sample*: %1 here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One mean and variance *per %n channel(s)*: %1.</source>
        <translation>
            <numerusform>One mean and variance *per %n channel*: %1.</numerusform>
            <numerusform>One mean and variance *per %n channels*: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NormalizationStage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n value(s) each</source>
        <translation>
            <numerusform>from %n value each</numerusform>
            <numerusform>from %n values each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1 (%n value(s)): mean %2, deviation %3; normalized %4.</source>
        <translation>
            <numerusform>Group %1 (%n value): mean %2, deviation %3; normalized %4.</numerusform>
            <numerusform>Group %1 (%n values): mean %2, deviation %3; normalized %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1 (%n value(s)): mean %2, variance %3.</source>
        <translation>
            <numerusform>Group %1 (%n value): mean %2, variance %3.</numerusform>
            <numerusform>Group %1 (%n values): mean %2, variance %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pair(s) of mean and variance.</source>
        <translation>
            <numerusform>%1: %n pair of mean and variance.</numerusform>
            <numerusform>%1: %n pairs of mean and variance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %n pair(s) of mean and variance, %3 learned numbers.</source>
        <translation>
            <numerusform>%1 (%2): %n pair of mean and variance, %3 learned numbers.</numerusform>
            <numerusform>%1 (%2): %n pairs of mean and variance, %3 learned numbers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message numerus="yes">
        <source>must have 1 to %n number(s)</source>
        <translation>
            <numerusform>must have 1 to %n number</numerusform>
            <numerusform>must have 1 to %n numbers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldFormula</name>
    <message numerus="yes">
        <source>The initial causal layer adds one more K − 1 = %n sample(s)</source>
        <translation>
            <numerusform>The initial causal layer adds one more K − 1 = %n sample</numerusform>
            <numerusform>The initial causal layer adds K − 1 = %n samples more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldLesson</name>
    <message numerus="yes">
        <source>Without dilation the stack hears *%n sample(s)*: it is the ordinary stack.</source>
        <translation>
            <numerusform>Without dilation the stack hears *%n sample*: it is the ordinary stack.</numerusform>
            <numerusform>Without dilation the stack hears *%n samples*: it is the ordinary stack.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without dilation it hears *%n sample(s)*.</source>
        <translation>
            <numerusform>Without dilation it hears *%n sample*.</numerusform>
            <numerusform>Without dilation it hears *%n samples*.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n channel</numerusform>
            <numerusform>%n channels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldStage</name>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n hole</numerusform>
            <numerusform>%n holes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) of %1 × %1, d = %2</source>
        <translation>
            <numerusform>%n layer of %1 × %1, d = %2</numerusform>
            <numerusform>%n layers of %1 × %1, d = %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s), the same %1 weights, step 1 everywhere</source>
        <translation>
            <numerusform>%n layer, the same %1 weights, step 1 everywhere</numerusform>
            <numerusform>%n layers, the same %1 weights, step 1 everywhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n time(s))</source>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ordinary stack, layer %1, %2: sees %n input sample(s).</source>
        <translation>
            <numerusform>Ordinary stack, layer %1, %2: sees %n input sample.</numerusform>
            <numerusform>Ordinary stack, layer %1, %2: sees %n input samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dilated stack, layer %1, %2: sees %n input sample(s).</source>
        <translation>
            <numerusform>Dilated stack, layer %1, %2: sees %n input sample.</numerusform>
            <numerusform>Dilated stack, layer %1, %2: sees %n input samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ordinary stack, input sample %1: reaches %n drawn output(s).</source>
        <translation>
            <numerusform>Ordinary stack, input sample %1: reaches %n drawn output.</numerusform>
            <numerusform>Ordinary stack, input sample %1: reaches %n drawn outputs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dilated stack, input sample %1: reaches %n drawn output(s).</source>
        <translation>
            <numerusform>Dilated stack, input sample %1: reaches %n drawn output.</numerusform>
            <numerusform>Dilated stack, input sample %1: reaches %n drawn outputs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stack of %n layer(s)</source>
        <translation>
            <numerusform>Stack of %n layer</numerusform>
            <numerusform>Stack of %n layers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its outputs stand %n pixel(s) apart</source>
        <translation>
            <numerusform>its outputs stand %n pixel apart</numerusform>
            <numerusform>its outputs stand %n pixels apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its outputs stand %n sample(s) apart</source>
        <translation>
            <numerusform>its outputs stand %n sample apart</numerusform>
            <numerusform>its outputs stand %n samples apart</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>… %n more: Enter shows all</source>
        <translation>
            <numerusform>… %n more: Enter shows all</numerusform>
            <numerusform>… %n more: Enter shows all</numerusform>
        </translation>
    </message>
</context>
</TS>
