<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>BarTask</name>
    <message>
        <source>answer</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>your prediction</source>
        <translation>あなたの予想</translation>
    </message>
</context>
<context>
    <name>BoundedFile</name>
    <message>
        <source>the file does not exist</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>読む権限がありません</translation>
    </message>
    <message>
        <source>a link that leads to itself</source>
        <translation>自分自身を指すリンクです</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>ファイルではなくフォルダーです</translation>
    </message>
    <message>
        <source>the file is larger than %1</source>
        <translation>ファイルが %1 を超えています</translation>
    </message>
</context>
<context>
    <name>CellsTask</name>
    <message>
        <source>● is the marked value; rows are samples (n), packets are channels (c).</source>
        <translation>●が印の付いた値です。行はサンプル (n)、まとまりはチャネル (c) です。</translation>
    </message>
</context>
<context>
    <name>Challenge</name>
    <message>
        <source>No network has been trained here yet: start a race on the Training page, then come back.</source>
        <translation>このコンピュータではまだネットワークが学習されていません。「学習」のページで競走を始めてから、ここに戻ってください。</translation>
    </message>
    <message>
        <source>Solved. The chart below keeps your best solutions: can it be done with less?</source>
        <translation>達成しました。最もよい解は下のグラフに残ります。もっと少なくできるでしょうか。</translation>
    </message>
    <message>
        <source>Not yet. Train another network on the Training page; the best one counts here.</source>
        <translation>まだです。「学習」のページで別のネットワークを学習させてください。最もよいものが判定されます。</translation>
    </message>
    <message>
        <source>Not yet. Change the settings at the right.</source>
        <translation>まだです。右の設定を変えてください。</translation>
    </message>
    <message>
        <source>Budget challenge</source>
        <translation>予算チャレンジ</translation>
    </message>
    <message>
        <source>Budget challenge · judged: %1</source>
        <translation>予算チャレンジ · 判定の対象：%1</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>進め方</translation>
    </message>
    <message>
        <source>Every network that you have trained on this computer is judged by its accuracy on the test pictures and its number of parameters.</source>
        <translation>このコンピュータで学習させたネットワークを、テスト画像での正解率とパラメータ数で判定します。</translation>
    </message>
    <message>
        <source>The engine judges every change at once. A solution stays on the chart as long as no other is better in result and cost alike.</source>
        <translation>設定を変えるたびに、エンジンがその場で判定します。結果とコストの両方で上回る解が出ないかぎり、解はグラフに残ります。</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>ヒント：%1</translation>
    </message>
    <message>
        <source>A hint</source>
        <translation>ヒント</translation>
    </message>
    <message>
        <source>Show me in the lesson</source>
        <translation>レッスンで見る</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>%1 より多く</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>%1 未満</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4.</source>
        <translation>%1：%2、%3、%4。</translation>
    </message>
    <message>
        <source>met</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>未達成</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between results</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>%Ln value(s) cannot be drawn: a gap marked ✗</source>
        <translation>
            <numerusform>描けない値が%Ln個あります（✗の位置が空いています）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartSpec</name>
    <message>
        <source>bar</source>
        <translation>棒</translation>
    </message>
    <message>
        <source>part</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>series</source>
        <translation>系列</translation>
    </message>
</context>
<context>
    <name>ClassAnswers</name>
    <message>
        <source>Answers of the class</source>
        <translation>クラスの解答</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>the first line is not that of exported answers</source>
        <translation>先頭行が、書き出した解答のものではありません</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読めません</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>unknown option</source>
        <translation>このオプションはありません</translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation>値は取れません</translation>
    </message>
    <message>
        <source>needs a value, %1</source>
        <translation>値（%1）が必要です</translation>
    </message>
    <message>
        <source>lesson &quot;%1&quot;</source>
        <translation>レッスン「%1」</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>次のいずれかでなければなりません：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one of %2</source>
        <translation>「%1」は次のいずれかでなければなりません：%2</translation>
    </message>
    <message>
        <source>language: en (standard) or ja</source>
        <translation>言語：en（標準）または ja</translation>
    </message>
    <message>
        <source>shows this help</source>
        <translation>この説明を表示する</translation>
    </message>
    <message>
        <source>standard output: %1</source>
        <translation>標準出力：%1</translation>
    </message>
    <message>
        <source>memory: there is not enough of it</source>
        <translation>メモリ：足りません</translation>
    </message>
    <message>
        <source>the file; its ending .png, .svg, .pdf, .csv or .json says what it becomes</source>
        <translation>ファイル名。拡張子 .png、.svg、.pdf、.csv、.json で形式が決まる</translation>
    </message>
    <message>
        <source>stage (standard), chart, formula or page</source>
        <translation>stage（標準）、chart、formula、page のいずれか</translation>
    </message>
    <message>
        <source>the chart, counted from 1; without --view the view is then the chart</source>
        <translation>グラフの番号（1から）。--view がなければグラフを書き出す</translation>
    </message>
    <message>
        <source>sets a parameter; may be repeated</source>
        <translation>パラメーターを設定する。繰り返し指定できる</translation>
    </message>
    <message>
        <source>the moment of the animation, 0 to 1 (standard 1)</source>
        <translation>アニメーションの時点、0から1（標準は1）</translation>
    </message>
    <message>
        <source>pixels of the picture</source>
        <translation>図の画素数</translation>
    </message>
    <message>
        <source>dots per inch, 30 to 1200 (standard 96): type and lines grow with it</source>
        <translation>解像度（dpi）、30から1200（標準は96）。文字と線の太さも変わる</translation>
    </message>
    <message>
        <source>light (standard), dark or projector</source>
        <translation>light（標準）、dark、projector のいずれか</translation>
    </message>
    <message>
        <source>leaves the background out</source>
        <translation>背景を描かない</translation>
    </message>
    <message>
        <source>runs the stopwatches first; without it nothing that a clock measured is shown</source>
        <translation>先に実測する。指定しなければ実測値は表示しない</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>must be from 0 to 1</source>
        <translation>0から1まででなければなりません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not WIDTHxHEIGHT in pixels, as in 1920x1080</source>
        <translation>「%1」は 1920x1080 のような「幅x高さ」（画素数）ではありません</translation>
    </message>
    <message>
        <source>must be a whole number from 1 to %1</source>
        <translation>1から%1までの整数でなければなりません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not NAME=VALUE</source>
        <translation>「%1」は「名前=値」の形ではありません</translation>
    </message>
    <message>
        <source>the lesson has no such parameter; convolarium list parameters %1 shows them</source>
        <translation>このレッスンにそのパラメーターはありません（convolarium list parameters %1 で一覧を表示します）</translation>
    </message>
    <message>
        <source>needs one lesson, as in: convolarium export convolution -o OUT.png</source>
        <translation>レッスンを1つ指定してください。例：convolarium export convolution -o OUT.png</translation>
    </message>
    <message>
        <source>is missing: the file to write, OUT.%1</source>
        <translation>書き出すファイルの指定がありません：OUT.%1</translation>
    </message>
    <message>
        <source>writes a picture, a chart&apos;s data (.csv) or all figures (.json) of a lesson</source>
        <translation>レッスンの図、グラフのデータ（.csv）、またはすべての数値（.json）を書き出す</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1から%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1, or the path of a picture</source>
        <translation>%1、または画像のパス</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>DEFAULT</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>RANGE</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>JSONで出力する</translation>
    </message>
    <message>
        <source>Convolarium teaches the ideas behind convolutional networks.</source>
        <translation>Convolarium は畳み込みネットワークの考え方を学ぶためのプログラムです。</translation>
    </message>
    <message>
        <source>opens the window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>Exit status: 0 done; 1 the work failed; 2 wrong usage or bad content.</source>
        <translation>終了ステータス：0 成功、1 処理の失敗、2 使い方または内容の誤り。</translation>
    </message>
    <message numerus="yes">
        <source>list of 1 to %Ln number(s), each %1</source>
        <translation>
            <numerusform>1～%Ln個の数のリスト（それぞれ%1）</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>「%1」は整数ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not HxWxC, as in 224x224x3</source>
        <translation>「%1」はHxWxC（例：224x224x3）の形ではありません</translation>
    </message>
    <message>
        <source>takes one MODEL or FILE.json</source>
        <translation>MODELかFILE.jsonを一つ指定します</translation>
    </message>
    <message>
        <source>is for networks by name, not for files</source>
        <translation>名前で選ぶネットワーク用で、ファイルには使えません</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>%1から%2までの整数でなければなりません</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>weights: %1 bytes</source>
        <translation>重み：%1バイト</translation>
    </message>
    <message>
        <source>shows a network layer by layer: shapes, parameters, operations, receptive fields</source>
        <translation>ネットワークを層ごとに表示（形状、パラメータ数、演算量、受容野）</translation>
    </message>
    <message>
        <source>width multiplier of MobileNets</source>
        <translation>MobileNetの幅の倍率</translation>
    </message>
    <message>
        <source>what the last layer tells apart</source>
        <translation>最後の層が分けるクラス数</translation>
    </message>
    <message>
        <source>height, width and channels of one input</source>
        <translation>入力1個の高さ、幅、チャネル数</translation>
    </message>
    <message>
        <source>keras or torchvision, where both exist</source>
        <translation>kerasまたはtorchvision（両方あるもの）</translation>
    </message>
    <message>
        <source>inputs at once, for the convention torchinfo</source>
        <translation>同時に入れる入力の数（torchinfoの数え方用）</translation>
    </message>
    <message>
        <source>how operations are counted: macs (standard), flops, macs+bias or torchinfo</source>
        <translation>演算の数え方：macs（標準）、flops、macs+bias、torchinfo</translation>
    </message>
    <message>
        <source>INPUT</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>CLASSES</source>
        <translation>クラス数</translation>
    </message>
    <message>
        <source>VARIANTS</source>
        <translation>版</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>network &quot;%1&quot;</source>
        <translation>ネットワーク「%1」</translation>
    </message>
    <message>
        <source>there is none; convolarium list models shows them</source>
        <translation>見つかりません。convolarium list modelsで一覧を表示します</translation>
    </message>
    <message>
        <source>is for tables, not for code</source>
        <translation>表のためのもので、コードには使えません</translation>
    </message>
    <message>
        <source>table (standard), csv, json, markdown, latex, or code: pytorch, keras</source>
        <translation>table（標準）、csv、json、markdown、latex、またはコード（pytorch、keras）</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>takes &quot;lessons&quot;, &quot;models&quot;, &quot;datasets&quot; or &quot;parameters LESSON&quot;</source>
        <translation>「lessons」「models」「datasets」または「parameters LESSON」を指定してください</translation>
    </message>
    <message>
        <source>shows the lessons, the networks, the data sets, or what can be set in a lesson</source>
        <translation>レッスン、ネットワーク、データセット、またはレッスンで設定できる項目の一覧を表示します</translation>
    </message>
    <message>
        <source>needs a log, as in: convolarium plot LOG.csv -o OUT.png</source>
        <translation>ログが必要です。例：convolarium plot LOG.csv -o OUT.png</translation>
    </message>
    <message>
        <source>is for --x macs</source>
        <translation>--x macs のときだけ使えます</translation>
    </message>
    <message>
        <source>draws the curves of logs that train has written</source>
        <translation>train が書いたログの学習曲線を描きます</translation>
    </message>
    <message>
        <source>the file; its ending .png, .svg or .pdf says what it becomes</source>
        <translation>出力ファイル。拡張子 .png、.svg、.pdf で形式が決まります</translation>
    </message>
    <message>
        <source>over epochs (standard), seconds, images or macs of the forward passes</source>
        <translation>横軸：epochs（標準）、seconds、images、または順伝播の macs</translation>
    </message>
    <message>
        <source>both (standard), accuracy or loss</source>
        <translation>both（標準、両方）、accuracy（正解率）または loss（損失）</translation>
    </message>
    <message>
        <source>the pictures that were trained on, for --x macs (standard: the network&apos;s own)</source>
        <translation>--x macs のための学習画像の大きさ（標準：ネットワーク本来の入力）</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>EPOCHS</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>PARAMETERS</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>テスト正解率</translation>
    </message>
    <message>
        <source>no epoch is complete, so there are no curves</source>
        <translation>完了したエポックがないため、曲線を描けません</translation>
    </message>
    <message>
        <source>trains networks one after the other; Ctrl+C ends it with what there is</source>
        <translation>ネットワークを順に学習します。Ctrl+C でそこまでの結果を残して終わります</translation>
    </message>
    <message>
        <source>is for the optimizer sgd</source>
        <translation>最適化手法が sgd のときだけ使えます</translation>
    </message>
    <message>
        <source>must be at least 0 and below 1</source>
        <translation>0 以上 1 未満でなければなりません</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>負の値は使えません</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>0 より大きくなければなりません</translation>
    </message>
    <message>
        <source>is missing: a network of convolarium list models, or a FILE.json</source>
        <translation>指定がありません。convolarium list models のネットワーク、または FILE.json を指定してください</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 が二度指定されています</translation>
    </message>
    <message>
        <source>none of these networks has a width multiplier</source>
        <translation>これらのネットワークには幅の倍率がありません</translation>
    </message>
    <message>
        <source>is missing: %1, or a folder</source>
        <translation>指定がありません。%1 またはフォルダーを指定してください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no folder, and must otherwise be one of %2</source>
        <translation>「%1」はフォルダーではありません。フォルダーでなければ %2 のいずれかを指定してください</translation>
    </message>
    <message>
        <source>these pictures have their size</source>
        <translation>この画像の大きさは決まっています</translation>
    </message>
    <message>
        <source>must be there once for each model, in their order</source>
        <translation>モデルの順に、モデルごとに一つ指定してください</translation>
    </message>
    <message>
        <source>is for one model</source>
        <translation>モデルが一つのときだけ使えます</translation>
    </message>
    <message>
        <source>would be written twice</source>
        <translation>二重に書き込むことになります</translation>
    </message>
    <message>
        <source>a network by its name, or FILE.json; may be repeated</source>
        <translation>ネットワークの名前または FILE.json。繰り返し指定できます</translation>
    </message>
    <message>
        <source>flowers, fashion_mnist, or a folder</source>
        <translation>flowers、fashion_mnist、またはフォルダー</translation>
    </message>
    <message>
        <source>passes through the data (standard 10)</source>
        <translation>エポック数（標準 10）</translation>
    </message>
    <message>
        <source>samples a step (standard 64)</source>
        <translation>バッチサイズ（標準 64）</translation>
    </message>
    <message>
        <source>adam (standard), sgd or adamw</source>
        <translation>adam（標準）、sgd または adamw</translation>
    </message>
    <message>
        <source>learning rate (standard 0.001)</source>
        <translation>学習率（標準 0.001）</translation>
    </message>
    <message>
        <source>constant (standard), step (a tenth after every 10 epochs) or cosine</source>
        <translation>constant（標準、一定）、step（10 エポックごとに 1/10）または cosine</translation>
    </message>
    <message>
        <source>of sgd (standard 0)</source>
        <translation>sgd のモーメンタム（標準 0）</translation>
    </message>
    <message>
        <source>weight decay (standard 0, of adamw 0.01)</source>
        <translation>荷重減衰（標準 0、adamw は 0.01）</translation>
    </message>
    <message>
        <source>first weights: he (standard) or glorot</source>
        <translation>重みの初期値：he（標準）または glorot</translation>
    </message>
    <message>
        <source>mirrors and moves the pictures, others in each epoch</source>
        <translation>データ拡張：画像を左右反転し、ずらします（エポックごとに変わります）</translation>
    </message>
    <message>
        <source>width multiplier of MobileNets (standard 1)</source>
        <translation>MobileNet の幅の倍率（標準 1）</translation>
    </message>
    <message>
        <source>rows and columns of flowers and pictures in folders (32)</source>
        <translation>花とフォルダーの画像の縦横の画素数（32）</translation>
    </message>
    <message>
        <source>most samples for training; the test has a quarter of it</source>
        <translation>学習データの最大件数。テストはその 1/4 です</translation>
    </message>
    <message>
        <source>of all random numbers (standard 1)</source>
        <translation>乱数のシード（標準 1）</translation>
    </message>
    <message>
        <source>processors at work (standard: all); results do not depend on it</source>
        <translation>使うプロセッサ数（標準：すべて）。結果は変わりません</translation>
    </message>
    <message>
        <source>a row for each epoch and model, as soon as it is done</source>
        <translation>モデルとエポックごとに一行を、終わりしだい書きます</translation>
    </message>
    <message>
        <source>the curves as .png, .svg or .pdf</source>
        <translation>学習曲線を .png、.svg または .pdf に書きます</translation>
    </message>
    <message>
        <source>the weights as .safetensors; once for each model, in their order</source>
        <translation>重みを .safetensors に書きます。モデルの順に一つずつ指定します</translation>
    </message>
    <message>
        <source>after each epoch all that is needed to go on</source>
        <translation>エポックごとに、再開に必要なすべてを書きます</translation>
    </message>
    <message>
        <source>goes on from a checkpoint, with the same other options</source>
        <translation>チェックポイントから再開します。他の指定は同じにしてください</translation>
    </message>
    <message>
        <source>train takes options only</source>
        <translation>train はオプションだけを受け付けます</translation>
    </message>
    <message>
        <source>loading pictures: %1</source>
        <translation>画像を読み込み中：%1</translation>
    </message>
    <message>
        <source>%1: epoch %2/%3, step %4</source>
        <translation>%1：エポック %2/%3、ステップ %4</translation>
    </message>
    <message>
        <source>%1 images/s, %2 left</source>
        <translation>%1 枚/秒、残り %2</translation>
    </message>
    <message>
        <source>loss %1, accuracy %2</source>
        <translation>損失 %1、正解率 %2</translation>
    </message>
    <message>
        <source>loss %1, accuracy %2, test %3</source>
        <translation>損失 %1、正解率 %2、テスト %3</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>読み飛ばし %1</translation>
    </message>
    <message>
        <source>stopped while the pictures were loaded</source>
        <translation>画像の読み込み中に止められました</translation>
    </message>
    <message>
        <source>these rows could not be written:</source>
        <translation>次の行を書き込めませんでした：</translation>
    </message>
    <message>
        <source>grey in place of %1</source>
        <translation>灰色の画像で代用 %1</translation>
    </message>
    <message>
        <source>checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>diverged in step %1: numbers of the layer %2 are not finite; the last finite weights are kept; try a smaller --lr</source>
        <translation>ステップ %1 で発散しました。層 %2 の値が有限ではありません。最後の有限な重みは残してあります。--lr を小さくしてみてください</translation>
    </message>
    <message>
        <source>stopped in epoch %1 of %2</source>
        <translation>エポック %1/%2 で止められました</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>the MACs of &quot;%1&quot; are not known: it is no network of convolarium list models</source>
        <translation>「%1」の MAC 数が分かりません。convolarium list models にないネットワークです</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>ConvolutionCharts</name>
    <message>
        <source>normal</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>normal %1 × %1</source>
        <translation>通常 %1 × %1</translation>
    </message>
    <message>
        <source>separable</source>
        <translation>分離可能</translation>
    </message>
    <message>
        <source>depthwise</source>
        <translation>深さ方向</translation>
    </message>
    <message>
        <source>pointwise</source>
        <translation>ポイントワイズ</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>現在の設定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>グループ数%Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal: %1. Separable: depthwise %2 plus pointwise %3, together %4.</source>
        <translation>通常は%1。分離可能は深さ方向%2とポイントワイズ%3で、合わせて%4。</translation>
    </message>
    <message>
        <source>Ratio of MACs, separable ÷ normal</source>
        <translation>積和演算の比（分離可能 ÷ 通常）</translation>
    </message>
    <message>
        <source>output channels Cout</source>
        <translation>出力チャネル数 Cout</translation>
    </message>
    <message>
        <source>now: Cout %1, K %2 → %3</source>
        <translation>現在：Cout %1, K %2 → %3</translation>
    </message>
    <message>
        <source>The ratio falls with more output channels toward 1 ÷ K²; at %1 channels and K = %2 it is %3.</source>
        <translation>比は出力チャネル数が増えるほど 1 ÷ K² に近づく。%1チャネル、K = %2 では%3。</translation>
    </message>
    <message>
        <source>The clock gains less than the count: depthwise moves as much memory for fewer multiplications.</source>
        <translation>実測では計算量の比ほど速くなりません。深さ方向畳み込みは乗算が少なくても、読み書きするメモリの量が変わらないためです。</translation>
    </message>
    <message>
        <source>The clock gains more than the count: here the normal convolution is the one that waits for memory.</source>
        <translation>実測では計算量の比より速くなっています。ここでは通常の畳み込みのほうがメモリを待っています。</translation>
    </message>
    <message>
        <source>The clock agrees with the count.</source>
        <translation>実測の速度比は、計算量の比とほぼ一致しています。</translation>
    </message>
    <message>
        <source>%1 ms against %2 ms, median of %3; one thread, 32-bit, this computer</source>
        <translation>%1 ms と %2 ms（%3回の中央値）、1スレッド、32ビット、このコンピュータ</translation>
    </message>
    <message>
        <source>Theory and stopwatch</source>
        <translation>理論と実測</translation>
    </message>
    <message>
        <source>times faster than normal</source>
        <translation>通常に対する速さ（倍）</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未計測</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>理論</translation>
    </message>
    <message>
        <source>Predicted: %1 faster; measured: %2.</source>
        <translation>理論は%1の速さ、実測は%2。</translation>
    </message>
    <message>
        <source>Cost of the whole layer</source>
        <translation>この層全体の計算量</translation>
    </message>
    <message>
        <source>That far from the count the clock is not to be trusted: other work may have disturbed it.</source>
        <translation>計算量の比から大きく外れた実測値は信頼できません。他の処理の影響を受けた可能性があります。</translation>
    </message>
    <message>
        <source>Too large to time here: both bars are for an input of %1 × %2 × %3.</source>
        <translation>大きすぎて計測できないため、棒は2本とも %1 × %2 × %3 の入力についての値です。</translation>
    </message>
    <message>
        <source>Fewer multiplications, and yet slower: two passes move more data than they save in computing.</source>
        <translation>乗算は少ないのに遅くなりました。二段階に分けると、減らした計算よりも余分に動かすデータの方が重くなるためです。</translation>
    </message>
</context>
<context>
    <name>ConvolutionFormula</name>
    <message>
        <source>Ratio of MACs, separable ÷ normal</source>
        <translation>積和演算の比（分離可能 ÷ 通常）</translation>
    </message>
    <message numerus="yes">
        <source>Ratio of MACs, %Ln group(s) ÷ normal</source>
        <translation>
            <numerusform>積和演算の比（グループ数%Ln ÷ 通常）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ratio of MACs, %Ln group(s) then 1 × 1 ÷ normal</source>
        <translation>
            <numerusform>積和演算の比（グループ数%Lnと 1 × 1 ÷ 通常）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output column %1, row %2, channel 1: the sum of %Ln product(s)</source>
        <translation>
            <numerusform>出力の%2行%1列、チャネル1：%Ln個の積の和</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConvolutionLesson</name>
    <message>
        <source>Convolution cost</source>
        <translation>畳み込みの計算量</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>kernel / weights</source>
        <translation>カーネル（重み）</translation>
    </message>
    <message>
        <source>between the two steps</source>
        <translation>中間出力（深さ方向の出力）</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Normal convolution</source>
        <translation>通常の畳み込み</translation>
    </message>
    <message>
        <source>Depthwise separable convolution</source>
        <translation>深さ方向分離可能畳み込み</translation>
    </message>
    <message>
        <source>input %1 × %2 × %3</source>
        <translation>入力 %1 × %2 × %3</translation>
    </message>
    <message>
        <source>kernel %1 × %1</source>
        <translation>カーネル %1 × %1</translation>
    </message>
    <message>
        <source>stride %1</source>
        <translation>ストライド%1</translation>
    </message>
    <message>
        <source>dilation %1</source>
        <translation>膨張率%1</translation>
    </message>
    <message>
        <source>padding same</source>
        <translation>パディング same</translation>
    </message>
    <message>
        <source>padding valid</source>
        <translation>パディング valid</translation>
    </message>
    <message numerus="yes">
        <source>output %Ln channel(s)</source>
        <translation>
            <numerusform>出力%Lnチャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>groups %1</source>
        <translation>グループ数%1</translation>
    </message>
    <message>
        <source>then 1 × 1</source>
        <translation>続けて 1 × 1</translation>
    </message>
    <message>
        <source>counted: %1</source>
        <translation>数え方：%1</translation>
    </message>
    <message>
        <source>Depthwise separable needs *%1× fewer* %4 here: %2 instead of %3.</source>
        <translation>深さ方向分離可能畳み込みの%4は、通常の*%1分の1*（%3回 → %2回）。</translation>
    </message>
    <message>
        <source>Depthwise separable needs *%1× more* %4 here: %2 instead of %3.</source>
        <translation>深さ方向分離可能畳み込みの%4は、通常の*%1倍*（%3回 → %2回）。</translation>
    </message>
    <message>
        <source>Separable needs *%1× fewer* %2 here.</source>
        <translation>分離可能畳み込みの%2は、通常の*%1分の1*。</translation>
    </message>
    <message>
        <source>Separable needs *%1× more* %2 here.</source>
        <translation>分離可能畳み込みの%2は、通常の*%1倍*。</translation>
    </message>
    <message>
        <source>Depthwise alone needs *%1× fewer* %4 (%2 of %3), but no channel sees another.</source>
        <translation>深さ方向畳み込みだけなら%4は通常の*%1分の1*（%3回 → %2回）。ただしチャネルどうしは混ざらない。</translation>
    </message>
    <message>
        <source>Depthwise alone needs *%1× fewer* %2.</source>
        <translation>深さ方向畳み込みだけなら%2は通常の*%1分の1*。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× fewer* %4 than a normal convolution, %2 instead of %3.</source>
        <translation>
            <numerusform>%Lnグループの畳み込みの%4は、通常の*%1分の1*（%3回 → %2回）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× more* %4 than a normal convolution, %2 instead of %3.</source>
        <translation>
            <numerusform>%Lnグループの畳み込みの%4は、通常の*%1倍*（%3回 → %2回）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× fewer* %2.</source>
        <translation>
            <numerusform>%Lnグループの%2は、通常の*%1分の1*。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): *%1× more* %2.</source>
        <translation>
            <numerusform>%Lnグループの%2は、通常の*%1倍*。</numerusform>
        </translation>
    </message>
    <message>
        <source>multiplications</source>
        <translation>乗算</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>演算</translation>
    </message>
</context>
<context>
    <name>ConvolutionPhases</name>
    <message>
        <source>Slide one kernel</source>
        <translation>カーネルを動かす</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Sum over channels</source>
        <translation>チャネルの和</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>All %1 filters</source>
        <translation>全%1フィルター</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>%1フィルター</translation>
    </message>
    <message>
        <source>Depthwise</source>
        <translation>深さ方向</translation>
    </message>
    <message>
        <source>Pointwise 1 × 1</source>
        <translation>ポイントワイズ 1 × 1</translation>
    </message>
    <message>
        <source>1 × 1</source>
        <translation>1 × 1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
</context>
<context>
    <name>ConvolutionSettings</name>
    <message>
        <source>Padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>same: zeros around the input keep its size; valid: no zeros</source>
        <translation>same：入力の周りに0を置いて大きさを保つ。valid：0を置かない</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Columns of the input, in pixels</source>
        <translation>入力の列数（画素）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Rows of the input, in pixels</source>
        <translation>入力の行数（画素）</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Side of the square kernel, in cells</source>
        <translation>正方形カーネルの一辺（セル）</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>ストライド</translation>
    </message>
    <message>
        <source>Pixels from one kernel position to the next</source>
        <translation>カーネルを次の位置まで動かす画素数</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨張率</translation>
    </message>
    <message>
        <source>Distance of neighbouring kernel cells, in pixels</source>
        <translation>隣り合うカーネルのセルの間隔（画素）</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Channels of the input</source>
        <translation>入力のチャネル数</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Channels of the output, one filter each</source>
        <translation>出力のチャネル数（それぞれ1つのフィルター）</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ数</translation>
    </message>
    <message>
        <source>1 is the normal convolution; as many groups as input channels is the depthwise convolution</source>
        <translation>1なら通常の畳み込み、入力チャネル数と同じなら深さ方向畳み込み</translation>
    </message>
    <message>
        <source>Then pointwise 1 × 1</source>
        <translation>続けてポイントワイズ 1 × 1</translation>
    </message>
    <message>
        <source>A 1 × 1 convolution mixes the channels after the grouped one, which then keeps their number</source>
        <translation>グループ畳み込み（チャネル数は変わらない）の後に、1 × 1 畳み込みでチャネルを混ぜる</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>What goes into input channel 1</source>
        <translation>入力のチャネル1に入る画像</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>The kernel that is applied to input channel 1</source>
        <translation>入力のチャネル1に適用するカーネル</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>エッジ</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>ぼかし</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>鮮鋭化</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Draws other random weights</source>
        <translation>別の乱数の重みにする</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示する畳み込み</translation>
    </message>
    <message>
        <source>Both convolutions, or one alone</source>
        <translation>両方の畳み込み、または片方だけ</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>Separable</source>
        <translation>分離可能</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>How multiplications are counted; tools differ</source>
        <translation>乗算の数え方（ツールによって異なる）</translation>
    </message>
    <message>
        <source>MACs (papers, fvcore)</source>
        <translation>MAC（論文、fvcore）</translation>
    </message>
    <message>
        <source>FLOPs = 2 × MACs (TensorFlow)</source>
        <translation>FLOPs = 2 × MAC（TensorFlow）</translation>
    </message>
    <message>
        <source>MACs + bias (ptflops)</source>
        <translation>MAC + バイアス（ptflops）</translation>
    </message>
    <message>
        <source>times batch (torchinfo)</source>
        <translation>×バッチサイズ（torchinfo）</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Inputs at once; counts in the convention &quot;times batch&quot; only</source>
        <translation>一度に入れる入力の数（数え方「×バッチサイズ」でのみ有効）</translation>
    </message>
    <message>
        <source>Picture in the cells</source>
        <translation>セルに画像を表示</translation>
    </message>
    <message>
        <source>Front faces show the values of channel 1</source>
        <translation>手前の面にチャネル1の値を表示する</translation>
    </message>
    <message>
        <source>Shape labels</source>
        <translation>形状ラベル</translation>
    </message>
    <message>
        <source>Sizes and names under the blocks</source>
        <translation>ブロックの下に大きさと名前を表示する</translation>
    </message>
    <message>
        <source>Cost of one output value</source>
        <translation>出力1値あたりの計算量</translation>
    </message>
    <message>
        <source>Multiplications for a single output value</source>
        <translation>出力の値1つに必要な乗算</translation>
    </message>
    <message>
        <source>Pixel grid 1 : 1</source>
        <translation>画素を1 : 1で表示</translation>
    </message>
    <message>
        <source>Front faces with up to 64 × 64 pixels in place of 8 × 8 cells</source>
        <translation>手前の面を 8 × 8 セルでなく最大 64 × 64 画素で表示する</translation>
    </message>
    <message>
        <source>without padding the kernel must fit into the input</source>
        <translation>パディングなしではカーネルが入力に収まる必要があります</translation>
    </message>
    <message>
        <source>Small layer 32 → 64</source>
        <translation>小さな層 32 → 64</translation>
    </message>
    <message>
        <source>MobileNet, block 1</source>
        <translation>MobileNet ブロック1</translation>
    </message>
    <message>
        <source>MobileNet, block 2</source>
        <translation>MobileNet ブロック2</translation>
    </message>
    <message>
        <source>MobileNet, block 7</source>
        <translation>MobileNet ブロック7</translation>
    </message>
    <message>
        <source>VGG16, second layer</source>
        <translation>VGG16 第2層</translation>
    </message>
    <message>
        <source>Pointwise layer 1 × 1</source>
        <translation>ポイントワイズ層 1 × 1</translation>
    </message>
    <message>
        <source>Large kernel 15 × 15</source>
        <translation>大きなカーネル 15 × 15</translation>
    </message>
    <message>
        <source>the divisors of both channel counts</source>
        <translation>両方のチャネル数の公約数</translation>
    </message>
    <message>
        <source>Picture and kernel</source>
        <translation>画像とカーネル</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>ConvolutionStage</name>
    <message numerus="yes">
        <source>Input column %1, row %2: value %3; it reaches %Ln output cell(s) of each channel.</source>
        <translation>
            <numerusform>入力の%2行%1列：値%3。各チャネルの出力セル%Ln個に影響します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Output column %1, row %2: %3, the sum of %Ln product(s) in channel 1.</source>
        <translation>
            <numerusform>出力の%2行%1列：%3。チャネル1の%Ln個の積の和。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kernel column %1, row %2: weight %3; while it slides it meets the outlined inputs.</source>
        <translation>カーネルの%2行%1列：重み%3。移動中に、枠で示した入力と掛け合わされる。</translation>
    </message>
    <message numerus="yes">
        <source>Input: %1 × %2 pixels, %Ln channel(s).</source>
        <translation>
            <numerusform>入力：%1 × %2 画素、%Lnチャネル。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kernel: %1 × %1 weights for each channel that it reads.</source>
        <translation>カーネル：読み取るチャネルごとに %1 × %1 個の重み。</translation>
    </message>
    <message numerus="yes">
        <source>Between the two steps: every channel filtered alone, %Ln channel(s).</source>
        <translation>
            <numerusform>2段の間：チャネルごとに畳み込んだ結果、%Lnチャネル。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pointwise filters: each mixes all channels of one pixel.</source>
        <translation>ポイントワイズフィルター：それぞれが1画素のすべてのチャネルを混ぜる。</translation>
    </message>
    <message numerus="yes">
        <source>Output: %1 × %2 pixels, %Ln channel(s).</source>
        <translation>
            <numerusform>出力：%1 × %2 画素、%Lnチャネル。</numerusform>
        </translation>
    </message>
    <message>
        <source>Normal convolution, then 1 × 1</source>
        <translation>通常の畳み込み、続けて 1 × 1</translation>
    </message>
    <message>
        <source>Normal convolution</source>
        <translation>通常の畳み込み</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s), then 1 × 1</source>
        <translation>
            <numerusform>グループ数%Ln、続けて 1 × 1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grouped convolution, %Ln group(s)</source>
        <translation>
            <numerusform>グループ畳み込み、グループ数%Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Depthwise, then 1 × 1: separable</source>
        <translation>深さ方向、続けて 1 × 1（分離可能）</translation>
    </message>
    <message>
        <source>Depthwise convolution</source>
        <translation>深さ方向畳み込み</translation>
    </message>
    <message>
        <source>Depthwise convolution, multiplier %1</source>
        <translation>深さ方向畳み込み、チャネル倍率%1</translation>
    </message>
    <message numerus="yes">
        <source>every filter reads all %Ln channel(s)</source>
        <translation>
            <numerusform>どのフィルターも%Lnチャネルすべてを読む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every filter reads %Ln channel(s) of its group</source>
        <translation>
            <numerusform>どのフィルターも自分のグループの%Lnチャネルを読む</numerusform>
        </translation>
    </message>
    <message>
        <source>Depthwise separable</source>
        <translation>深さ方向分離可能</translation>
    </message>
    <message>
        <source>Depthwise separable convolution</source>
        <translation>深さ方向分離可能畳み込み（Depthwise Separable）</translation>
    </message>
    <message>
        <source>first each channel alone, then a 1 × 1 mix</source>
        <translation>まずチャネルごとに畳み込み、次に 1 × 1 で混ぜる</translation>
    </message>
    <message>
        <source>MACs for one output value</source>
        <translation>出力1値あたりの積和演算</translation>
    </message>
    <message>
        <source>filters, one per output channel</source>
        <translation>出力チャネルごとに1つのフィルター</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filter(s)</source>
        <translation>
            <numerusform>%Lnフィルター</numerusform>
        </translation>
    </message>
    <message>
        <source>one kernel per channel</source>
        <translation>チャネルごとにカーネル1つ</translation>
    </message>
    <message>
        <source>pointwise filters</source>
        <translation>1 × 1 フィルター</translation>
    </message>
    <message>
        <source>depthwise %1 × %1</source>
        <translation>深さ方向 %1 × %1</translation>
    </message>
    <message>
        <source>grouped %1 × %1</source>
        <translation>グループ %1 × %1</translation>
    </message>
    <message>
        <source>pointwise 1 × 1</source>
        <translation>ポイントワイズ 1 × 1</translation>
    </message>
    <message>
        <source>multiply–adds (MACs)</source>
        <translation>積和演算（MAC）</translation>
    </message>
    <message>
        <source>FLOPs (2 × MACs)</source>
        <translation>FLOPs（2 × MAC）</translation>
    </message>
    <message>
        <source>MACs + bias additions</source>
        <translation>MAC + バイアスの加算</translation>
    </message>
    <message>
        <source>mult-adds as torchinfo counts, batch %1</source>
        <translation>torchinfo の mult-adds、バッチ%1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>between</source>
        <translation>中間</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>この層全体</translation>
    </message>
    <message>
        <source>fewer operations</source>
        <translation>演算量の差</translation>
    </message>
    <message>
        <source>more operations</source>
        <translation>演算量の差（増加）</translation>
    </message>
    <message>
        <source>column %1, row %2, channel 1</source>
        <translation>%2行%1列、チャネル1</translation>
    </message>
    <message>
        <source>Drawn %1 × %2 of %3 × %4 pixels.</source>
        <translation>%3 × %4 画素を %1 × %2 で表示。</translation>
    </message>
    <message>
        <source>1 slab = %1 channels.</source>
        <translation>板1枚 = %1チャネル。</translation>
    </message>
    <message>
        <source>Kernel drawn %1 × %1 of %2 × %2.</source>
        <translation>%2 × %2 のカーネルを %1 × %1 で表示。</translation>
    </message>
    <message>
        <source>Dilation drawn as %1 of %2.</source>
        <translation>膨張率%2を%1として表示。</translation>
    </message>
    <message>
        <source>In the cells: channel 1 of the input and its share of output channel 1.</source>
        <translation>セルの値：入力チャネル1と、出力チャネル1のうち入力チャネル1の寄与分。</translation>
    </message>
    <message>
        <source>normal %1 × %1</source>
        <translation>通常 %1 × %1</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>ここまで</translation>
    </message>
    <message>
        <source>%1 of %2 products</source>
        <translation>積 %1 / %2</translation>
    </message>
</context>
<context>
    <name>CurveTask</name>
    <message>
        <source>your prediction</source>
        <translation>あなたの予想</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>正解</translation>
    </message>
</context>
<context>
    <name>DenseCharts</name>
    <message>
        <source>after layer or transition</source>
        <translation>通過した層・遷移層</translation>
    </message>
    <message>
        <source>after layer</source>
        <translation>通過した層</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル数</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>no transition</source>
        <translation>遷移層なし</translation>
    </message>
    <message>
        <source>The dense network goes from %1 to %2 channels; the ResNet twin ends with %3; without transitions it would be %4.</source>
        <translation>密なネットワークは%1チャネルから%2チャネルへ増え、ResNetの比較相手は%3で終わります。遷移層がなければ%4になります。</translation>
    </message>
    <message>
        <source>layer or transition</source>
        <translation>層・遷移層</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>%1: dense %2, ResNet twin %3 in all.</source>
        <translation>%1：合計でDense %2、ResNet %3。</translation>
    </message>
    <message>
        <source>Activation memory, %1 × %2, 32-bit</source>
        <translation>活性値のメモリ、%1 × %2、32ビット</translation>
    </message>
    <message>
        <source>ResNet twin</source>
        <translation>ResNet（比較）</translation>
    </message>
    <message>
        <source>Dense, copied</source>
        <translation>Dense、複製</translation>
    </message>
    <message>
        <source>Dense, shared</source>
        <translation>Dense、共有</translation>
    </message>
    <message>
        <source>copied: every concatenation is stored again; shared: one buffer that grows</source>
        <translation>複製：連結のたびに保存し直す。共有：1つの領域を伸ばしていく</translation>
    </message>
    <message>
        <source>ResNet twin %1; dense %2 with every concatenation stored again, %3 in shared buffers.</source>
        <translation>ResNetは%1。Denseは連結のたびに保存し直すと%2、領域を共有すると%3。</translation>
    </message>
    <message>
        <source>Gradient that reaches each layer</source>
        <translation>各層に届く勾配</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未計測</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>スキップなし</translation>
    </message>
    <message>
        <source>dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Weights per layer</source>
        <translation>層ごとの重みの数</translation>
    </message>
    <message>
        <source>MACs per layer</source>
        <translation>層ごとの積和演算数</translation>
    </message>
    <message>
        <source>every sum</source>
        <translation>すべての和</translation>
    </message>
    <message>
        <source>every concatenation</source>
        <translation>すべての連結</translation>
    </message>
    <message>
        <source>one buffer a block</source>
        <translation>ブロックごとに1領域</translation>
    </message>
    <message>
        <source>A gradient of norm 1 enters at the end. From the last layer to the first the gradient&apos;s norm becomes %1 times as large in the plain stack, %2 times in the residual one, %3 times in the dense one.</source>
        <translation>終端にノルム1の勾配を入れます。最後の層から最初の層までに、勾配のノルムはスキップなしの積み重ねで%1倍、残差接続で%2倍、密な接続で%3倍になります。</translation>
    </message>
    <message>
        <source>%1 layers 3 × 3 + ReLU, %2 channels, %3 × %4, %5, seed %6</source>
        <translation>3 × 3 + ReLUを%1層、%2チャネル、%3 × %4、%5、シード%6</translation>
    </message>
</context>
<context>
    <name>DenseFormula</name>
    <message>
        <source>Channels after layer ℓ (C%1 = %2 + %1·%3 = %4), and weights of the block</source>
        <translation>第ℓ層の後のチャネル数（C%1 = %2 + %1·%3 = %4）とブロックの重みの数</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message numerus="yes">
        <source>Weights of layer %1: every new channel reads all %Ln channel(s)</source>
        <translation>
            <numerusform>第%1層の重み：新しいチャネルはどれも%Lnチャネルすべてを読む</numerusform>
        </translation>
    </message>
    <message>
        <source>Channels after layer %1</source>
        <translation>第%1層の後のチャネル数</translation>
    </message>
    <message>
        <source>Weights of the transition: it keeps ⌊%1·%2⌋ = %3 channels</source>
        <translation>遷移層の重み：⌊%1·%2⌋ = %3チャネルを残す</translation>
    </message>
    <message>
        <source>Weights of layer %1 of the twin: from C channels to C</source>
        <translation>ResNet第%1層の重み：CチャネルからCチャネルへ</translation>
    </message>
    <message>
        <source>Add keeps the number of channels: the first cell of the card</source>
        <translation>加算ではチャネル数が変わらない：カードの最初のセル</translation>
    </message>
</context>
<context>
    <name>DenseLesson</name>
    <message>
        <source>Dense block</source>
        <translation>Denseブロック</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>convolution weights</source>
        <translation>畳み込みの重み</translation>
    </message>
    <message>
        <source>mixed channels</source>
        <translation>混ざったチャネル</translation>
    </message>
    <message>
        <source>input of the next block</source>
        <translation>次のブロックの入力</translation>
    </message>
    <message>
        <source>ResNet twin</source>
        <translation>ResNet（比較）</translation>
    </message>
    <message>
        <source>start %1</source>
        <translation>初期チャネル%1</translation>
    </message>
    <message>
        <source>growth %1</source>
        <translation>成長率%1</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>層数%1</translation>
    </message>
    <message>
        <source>kernel %1 × %1</source>
        <translation>カーネル%1 × %1</translation>
    </message>
    <message>
        <source>maps %1 × %2</source>
        <translation>特徴マップ%1 × %2</translation>
    </message>
    <message>
        <source>keep %1</source>
        <translation>圧縮率%1</translation>
    </message>
    <message>
        <source>bottleneck</source>
        <translation>ボトルネック</translation>
    </message>
    <message>
        <source>twin of the same width</source>
        <translation>比較相手は同じ幅</translation>
    </message>
    <message>
        <source>twin of the same weights</source>
        <translation>比較相手は同じ重みの数</translation>
    </message>
    <message>
        <source>block %1 shown</source>
        <translation>ブロック%1を表示</translation>
    </message>
    <message>
        <source>Dense block</source>
        <comment>rail</comment>
        <translation>Dense
ブロック</translation>
    </message>
    <message>
        <source>birth: first to last layer</source>
        <translation>生まれた層：最初から最後</translation>
    </message>
</context>
<context>
    <name>DensePhases</name>
    <message>
        <source>Layer %1</source>
        <translation>第%1層</translation>
    </message>
    <message>
        <source>Layers %1</source>
        <translation>第%1層</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>遷移層</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>次のブロック</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次のブロック</translation>
    </message>
    <message>
        <source>ResNet twin</source>
        <translation>ResNet（比較）</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>ResNet</translation>
    </message>
    <message>
        <source>L%1</source>
        <comment>short for Layer 1</comment>
        <translation>第%1層</translation>
    </message>
    <message>
        <source>Trans.</source>
        <translation>遷移</translation>
    </message>
</context>
<context>
    <name>DenseSettings</name>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>初期チャネル</translation>
    </message>
    <message>
        <source>Channels of the first block&apos;s input</source>
        <translation>最初のブロックへの入力チャネル数</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成長率</translation>
    </message>
    <message>
        <source>New channels that each layer adds</source>
        <translation>各層が加える新しいチャネルの数</translation>
    </message>
    <message>
        <source>Layers of each dense block, one to four blocks: 6,12,24,16</source>
        <translation>各Denseブロックの層数。1～4ブロック：6,12,24,16</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Side of the square kernels, in cells</source>
        <translation>正方形のカーネルの一辺（セル数）</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Rows of the first block&apos;s maps; each transition halves them</source>
        <translation>最初のブロックの特徴マップの行数。遷移層ごとに半分になる</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Columns of the first block&apos;s maps; each transition halves them</source>
        <translation>最初のブロックの特徴マップの列数。遷移層ごとに半分になる</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>圧縮率</translation>
    </message>
    <message>
        <source>Bottleneck 1 × 1 (4k)</source>
        <translation>ボトルネック 1 × 1（4k）</translation>
    </message>
    <message>
        <source>Part of the channels that a transition keeps</source>
        <translation>遷移層が残すチャネルの割合</translation>
    </message>
    <message>
        <source>Each layer first mixes all that it reads into 4k channels</source>
        <translation>各層はまず、読んだものすべてを4kチャネルにまとめる</translation>
    </message>
    <message>
        <source>ResNet twin</source>
        <translation>ResNet（比較）</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>同じ幅</translation>
    </message>
    <message>
        <source>Same weights</source>
        <translation>同じ重み数</translation>
    </message>
    <message>
        <source>Start weights</source>
        <translation>重みの初期値</translation>
    </message>
    <message>
        <source>What the twin of equal depth has in common with the dense network</source>
        <translation>同じ深さの比較相手と何をそろえるか</translation>
    </message>
    <message>
        <source>Stack depth</source>
        <translation>積む層数</translation>
    </message>
    <message>
        <source>Layers of the three stacks whose gradients are measured</source>
        <translation>勾配を計測する3つのネットワークの層数</translation>
    </message>
    <message>
        <source>Rule for the first weights of the three stacks; He&apos;s is made for ReLU</source>
        <translation>3つのネットワークの重みの初期化方法。HeはReLU向け</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Draws other random weights and maps</source>
        <translation>別の乱数で重みと特徴マップを作る</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>ブロック</translation>
    </message>
    <message>
        <source>The dense block on the stage; the chain above it shows them all</source>
        <translation>図に示すDenseブロック。上の列に全ブロックが並ぶ</translation>
    </message>
    <message>
        <source>Small block (k 12, 6 layers)</source>
        <translation>小さなブロック（k 12、6層）</translation>
    </message>
    <message>
        <source>Layer and transition</source>
        <translation>層と遷移層</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>each of %Ln transition(s) halves the map</source>
        <translation>
            <numerusform>%Ln個の遷移層がそれぞれ特徴マップを半分にするため</numerusform>
        </translation>
    </message>
    <message>
        <source>every transition has to keep a channel</source>
        <translation>どの遷移層も1チャネル以上を残す必要があるため</translation>
    </message>
    <message>
        <source>there are no more blocks</source>
        <translation>これ以上ブロックがないため</translation>
    </message>
    <message>
        <source>Numbers at the layers</source>
        <translation>層ごとの数値</translation>
    </message>
    <message>
        <source>Channels and weights of each layer, where there is room</source>
        <translation>各層のチャネル数と重みの数（余白がある場合）</translation>
    </message>
</context>
<context>
    <name>DenseStage</name>
    <message>
        <source>read by the transition</source>
        <translation>遷移層が読む</translation>
    </message>
    <message>
        <source>goes to the block&apos;s output</source>
        <translation>ブロックの出力になる</translation>
    </message>
    <message numerus="yes">
        <source>read by layer(s) %1 and the transition</source>
        <translation>
            <numerusform>第%1層と遷移層が読む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>read by layer(s) %1</source>
        <translation>
            <numerusform>第%1層が読む</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 the block&apos;s input, %Ln channel(s)</source>
        <translation>
            <numerusform>%1：ブロックの入力、%Lnチャネル</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 born in layer %2, %Ln channel(s)</source>
        <translation>
            <numerusform>%1：第%2層で生まれた%Lnチャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 weights, %2 MACs</source>
        <translation>重み%1、積和演算%2</translation>
    </message>
    <message numerus="yes">
        <source>layer %1 reads %Ln channel(s): %2</source>
        <translation>
            <numerusform>第%1層は%Lnチャネルを読む：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>transition: %1 → %2 channels, %3 × %4 → %5 × %6</source>
        <translation>遷移層：%1 → %2チャネル、%3 × %4 → %5 × %6</translation>
    </message>
    <message numerus="yes">
        <source>block %1: %Ln layer(s), maps of %2 × %3</source>
        <translation>
            <numerusform>ブロック%1：%Ln層、特徴マップ%2 × %3</numerusform>
        </translation>
    </message>
    <message>
        <source>more channels</source>
        <translation>チャネル数</translation>
    </message>
    <message>
        <source>fewer channels</source>
        <translation>チャネル数の減少</translation>
    </message>
    <message>
        <source>fewer weights</source>
        <translation>重みの節約</translation>
    </message>
    <message>
        <source>more weights</source>
        <translation>重みの増加</translation>
    </message>
    <message>
        <source>With as many weights the ResNet twin gets %1 channels; concatenation ends with %2, *%3× more*.</source>
        <translation>同じ重みの数でResNetは%1チャネル。連結なら%2チャネルで、*%3倍*になります。</translation>
    </message>
    <message>
        <source>With as many weights the ResNet twin gets %1 channels; concatenation ends with %2, *%3× fewer*.</source>
        <translation>同じ重みの数でResNetは%1チャネル。連結では%2チャネルで、*%3分の1*です。</translation>
    </message>
    <message>
        <source>Same weights: *%1× more* channels than the ResNet twin.</source>
        <translation>同じ重みの数でResNetの*%1倍*のチャネル。</translation>
    </message>
    <message>
        <source>Same weights: *%1× fewer* channels than the ResNet twin.</source>
        <translation>同じ重みの数でResNetの*%1分の1*のチャネル。</translation>
    </message>
    <message>
        <source>The dense block reaches %1 channels with *%2× fewer weights* than its ResNet twin.</source>
        <translation>Denseブロックは、同じ深さのResNetの*%2分の1の重み*で%1チャネルに達します。</translation>
    </message>
    <message>
        <source>The dense block reaches %1 channels with *%2× more weights* than its ResNet twin.</source>
        <translation>Denseブロックは、同じ深さのResNetの*%2倍の重み*で%1チャネルに達します。</translation>
    </message>
    <message>
        <source>%1 channels with *%2× fewer weights* than the ResNet twin.</source>
        <translation>ResNetの*%2分の1の重み*で%1チャネル。</translation>
    </message>
    <message>
        <source>%1 channels with *%2× more weights* than the ResNet twin.</source>
        <translation>ResNetの*%2倍の重み*で%1チャネル。</translation>
    </message>
    <message>
        <source>layer %1 reads all maps so far, one behind the other</source>
        <translation>第%1層は、これまでの特徴マップを連結してすべて読む</translation>
    </message>
    <message>
        <source>sum behind layer %1 of the twin</source>
        <translation>ResNet第%1層の後の加算</translation>
    </message>
    <message>
        <source>layer %1 of the twin: %2 → %2 channels</source>
        <translation>ResNet第%1層：%2 → %2チャネル</translation>
    </message>
    <message>
        <source>Thickness is the number of channels, one scale for both pictures. Convolution weights only, no bias, no batch norm.</source>
        <translation>太さはチャネル数（上下の図で同じ縮尺）。畳み込みの重みのみ（バイアスとバッチ正規化を除く）。</translation>
    </message>
    <message>
        <source>Names of layers and ribbons: point at them.</source>
        <translation>層や帯の名前は、指すと表示されます。</translation>
    </message>
    <message>
        <source>Block %1 of %2 in full, the others in the chain.</source>
        <translation>%2ブロック中のブロック%1を詳しく、ほかは上の列に表示。</translation>
    </message>
    <message>
        <source>The transition is what a next block would need.</source>
        <translation>遷移層は、次のブロックが続く場合のものです。</translation>
    </message>
    <message>
        <source>Dense block: concatenate</source>
        <translation>Denseブロック：連結する</translation>
    </message>
    <message>
        <source>Dense block %1 of %2: concatenate</source>
        <translation>Denseブロック%1／%2：連結する</translation>
    </message>
    <message numerus="yes">
        <source>each layer reads everything before it and adds k = %Ln new channel(s)</source>
        <translation>
            <numerusform>各層はそれまでのすべてを読み、k = %Ln個の新しいチャネルを加える</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Lnチャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>mix, then 2 × 2 average</source>
        <translation>混ぜてから2 × 2平均</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>without the transition (%1)</source>
        <translation>遷移層（%1）を除く</translation>
    </message>
    <message>
        <source>all blocks and transitions: %1</source>
        <translation>全ブロックと遷移層：%1</translation>
    </message>
    <message>
        <source>%1 times the dense block</source>
        <translation>Denseブロックの%1倍</translation>
    </message>
    <message>
        <source>all blocks: %1</source>
        <translation>全ブロック：%1</translation>
    </message>
    <message>
        <source>Weights in this block</source>
        <translation>このブロックの重みの数</translation>
    </message>
    <message>
        <source>Weights so far</source>
        <translation>ここまでの重みの数</translation>
    </message>
    <message>
        <source>Weights in the twin</source>
        <translation>ResNetの重みの数</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>ここまで</translation>
    </message>
    <message>
        <source>layer %1 gives</source>
        <translation>第%1層の出力</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>和</translation>
    </message>
    <message>
        <source>behind one another</source>
        <translation>連結した結果</translation>
    </message>
    <message>
        <source>Add: cell by cell, two of the channels</source>
        <translation>加算：セルごとに足す（2チャネル分）</translation>
    </message>
    <message>
        <source>Concatenate: every value stays, two of each origin</source>
        <translation>連結：値はすべてそのまま残る（2チャネルずつ）</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1。%2。</translation>
    </message>
    <message>
        <source>ResNet twin: add</source>
        <translation>ResNet：加算する</translation>
    </message>
    <message numerus="yes">
        <source>same depth, same %Ln channel(s); the births are summed, so their origin is lost</source>
        <translation>
            <numerusform>同じ深さ、同じ%Lnチャネル。足し合わせるので、どの層で生まれたかは失われる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same depth and as many weights buy %Ln channel(s); the births are summed, so their origin is lost</source>
        <translation>
            <numerusform>同じ深さと重みの数では%Lnチャネル。足し合わせるので、どの層で生まれたかは失われる</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; click to bring it on the stage</source>
        <translation>%1。クリックすると図に表示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s) go in unchanged; click to see it on small maps</source>
        <translation>
            <numerusform>%Lnチャネルがそのまま入る。クリックすると小さな特徴マップで確かめられる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s) before and after; click to see it on small maps</source>
        <translation>
            <numerusform>前も後も%Lnチャネル。クリックすると小さな特徴マップで確かめられる</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln dense blocks together reach %1 channels with *%2× fewer weights* than their twin.</source>
        <translation>
            <numerusform>%Ln個のDenseブロック全体は、同じ深さのResNetの*%2分の1の重み*で%1チャネルに達します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln dense blocks together reach %1 channels with *%2× more weights* than their twin.</source>
        <translation>
            <numerusform>%Ln個のDenseブロック全体は、同じ深さのResNetの*%2倍の重み*で%1チャネルに達します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DilationsTask</name>
    <message>
        <source>Add a layer</source>
        <translation>層を追加</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 / %2 層</translation>
    </message>
</context>
<context>
    <name>FieldView</name>
    <message>
        <source>cell %1</source>
        <translation>セル %1</translation>
    </message>
    <message>
        <source>row %1, column %2</source>
        <translation>行 %1、列 %2</translation>
    </message>
    <message>
        <source>sees padding only</source>
        <translation>パディングだけを見ている</translation>
    </message>
    <message>
        <source>sees all %1 samples</source>
        <translation>入力の%1サンプルすべてを見ている</translation>
    </message>
    <message>
        <source>sees %1 of %2 samples (%3)</source>
        <translation>%2サンプルのうち%1サンプルを見ている（%3）</translation>
    </message>
    <message>
        <source>sees all %1 × %2 pixels</source>
        <translation>入力の%1 × %2画素すべてを見ている</translation>
    </message>
    <message>
        <source>sees %1 × %2 of %3 × %4 pixels (%5)</source>
        <translation>%3 × %4画素のうち%1 × %2画素を見ている（%5）</translation>
    </message>
    <message>
        <source>samples %1–%2</source>
        <translation>サンプル %1–%2</translation>
    </message>
    <message>
        <source>its receptive field is %1 samples: the rest is padding</source>
        <translation>受容野は%1サンプル、残りはパディング</translation>
    </message>
    <message>
        <source>rows %1–%2, columns %3–%4</source>
        <translation>行 %1–%2、列 %3–%4</translation>
    </message>
    <message>
        <source>its receptive field is %1 × %2 pixels: the rest is padding</source>
        <translation>受容野は%1 × %2画素、残りはパディング</translation>
    </message>
    <message>
        <source>The map has one cell only.</source>
        <translation>特徴マップのセルは1つだけです。</translation>
    </message>
    <message numerus="yes">
        <source>Neighbouring cells see regions %Ln sample(s) apart.</source>
        <translation>
            <numerusform>隣り合うセルの受容野は%Lnサンプルずつずれます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Neighbouring cells see regions %Ln pixel(s) apart.</source>
        <translation>
            <numerusform>隣り合うセルの受容野は%Ln画素ずつずれます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Neighbouring cells see regions %1 (down) and %2 (across) pixels apart.</source>
        <translation>隣り合うセルの受容野は縦に%1画素、横に%2画素ずつずれます。</translation>
    </message>
    <message>
        <source>Drawn %1 of %2 cells</source>
        <translation>%2セルを%1セルにまとめて表示</translation>
    </message>
    <message>
        <source>Drawn %1 × %2 of %3 × %4 cells</source>
        <translation>%3 × %4セルを%1 × %2にまとめて表示</translation>
    </message>
    <message>
        <source>The outline is cut off: the field is %1 samples.</source>
        <translation>枠は途中まで表示：受容野は%1サンプルです。</translation>
    </message>
    <message>
        <source>The outline is cut off: the field is %1 × %2 pixels.</source>
        <translation>枠は途中まで表示：受容野は%1 × %2画素です。</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4. %5</source>
        <comment>spoken: layer, place, what it sees, where, step</comment>
        <translation>%1、%2：%3、%4。%5</translation>
    </message>
    <message>
        <source>Choose a network, then a layer of it: what a cell of its output sees is outlined here.</source>
        <translation>ネットワークを選び、層を選択してください。出力のセルの受容野をここに枠で示します。</translation>
    </message>
    <message>
        <source>Select a layer: what a cell of its output sees of the picture is outlined here.</source>
        <translation>層を選択してください。出力のセルが画像のどこを見ているか（受容野）を、ここに枠で示します。</translation>
    </message>
    <message>
        <source>Mend %1 to see what its cells see: %2</source>
        <translation>%1を直すと受容野が表示されます：%2</translation>
    </message>
    <message>
        <source>Every value of %1 sees the whole input. Select a layer that still has a map.</source>
        <translation>%1の値はどれも入力全体を見ています。特徴マップのある層を選択してください。</translation>
    </message>
    <message>
        <source>The cells of %1 see regions of different sizes. Select a layer before the transposed convolution.</source>
        <translation>%1のセルは大きさの異なる領域を見ています。転置畳み込みより前の層を選択してください。</translation>
    </message>
</context>
<context>
    <name>FileAnswers</name>
    <message>
        <source>Quiz: %1</source>
        <translation>クイズ：%1</translation>
    </message>
    <message>
        <source>lesson file</source>
        <translation>授業ファイル</translation>
    </message>
    <message>
        <source>question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>text</source>
        <translation>問題文</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>解答</translation>
    </message>
    <message>
        <source>right answer</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正誤</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>GradientCharts</name>
    <message>
        <source>%1: first layer %2, last layer %3</source>
        <translation>%1：最初の層 %2、最後の層 %3</translation>
    </message>
    <message>
        <source>Gradient norm per layer</source>
        <translation>層ごとの勾配ノルム</translation>
    </message>
    <message>
        <source>depth: first to last layer, %</source>
        <translation>深さ（最初の層から最後の層まで）%</translation>
    </message>
    <message>
        <source>No step has been made yet.</source>
        <translation>まだ 1 ステップも学習していません。</translation>
    </message>
    <message>
        <source>How steep the loss is by the weights of each layer: what the update is made of.</source>
        <translation>各層の重みに対する損失の傾きの大きさ。重みの更新はここから作られます。</translation>
    </message>
    <message>
        <source>Gradient norm of each layer</source>
        <translation>各層の勾配ノルム</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>No epoch has been trained yet.</source>
        <translation>まだ 1 エポックも学習していません。</translation>
    </message>
</context>
<context>
    <name>GuessView</name>
    <message>
        <source>“%1” taken for “%2”</source>
        <translation>「%1」を「%2」と予測</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>テスト画像</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Confusion, %1 test pictures</source>
        <translation>混同行列（テスト画像 %1 枚）</translation>
    </message>
    <message>
        <source>row: truth, column: guess · %1</source>
        <translation>行：正解、列：予測 · %1</translation>
    </message>
    <message>
        <source>Test pictures, and what each network takes them for.</source>
        <translation>テスト画像と、各ネットワークの予測がここに出ます。</translation>
    </message>
</context>
<context>
    <name>ImageFolder</name>
    <message>
        <source>no permission to read the folder</source>
        <translation>フォルダーを読む権限がありません</translation>
    </message>
    <message>
        <source>a link to a folder that is read already</source>
        <translation>すでに読み込んだフォルダーへのリンクです</translation>
    </message>
    <message>
        <source>not in the folder of a class</source>
        <translation>クラスのフォルダーに入っていません</translation>
    </message>
    <message>
        <source>has more than %L1 files</source>
        <translation>ファイルが %L1 個を超えています</translation>
    </message>
    <message>
        <source>folders in folders end here</source>
        <translation>フォルダーの入れ子が深すぎます</translation>
    </message>
    <message>
        <source>a class without pictures</source>
        <translation>画像のないクラスです</translation>
    </message>
    <message>
        <source>fewer than two classes have pictures that can be read</source>
        <translation>読める画像のあるクラスが二つ以上ありません</translation>
    </message>
    <message>
        <source>there is no picture for the test that can be read</source>
        <translation>テスト用の読める画像がありません</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>フォルダーがありません</translation>
    </message>
    <message>
        <source>is not a folder</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>a class that is not trained on</source>
        <translation>学習データにないクラスです</translation>
    </message>
    <message>
        <source>has no pictures in sub-folders, one a class</source>
        <translation>クラスごとのサブフォルダーに入った画像がありません</translation>
    </message>
    <message>
        <source>has pictures of only one class, %1; there must be two or more</source>
        <translation>画像のあるクラスが %1 だけです。二つ以上必要です</translation>
    </message>
    <message>
        <source>has one picture a class; there must be more, for training and for the test</source>
        <translation>どのクラスにも画像が一枚しかありません。学習とテストのために二枚以上必要です</translation>
    </message>
    <message>
        <source>not a picture</source>
        <translation>画像ではありません</translation>
    </message>
    <message>
        <source>pictures of this kind (%1) are not read</source>
        <translation>この形式（%1）の画像は読めません</translation>
    </message>
    <message>
        <source>a broken picture</source>
        <translation>壊れた画像です</translation>
    </message>
    <message>
        <source>a picture without pixels</source>
        <translation>画素のない画像です</translation>
    </message>
    <message>
        <source>%1 × %2 pixels are too many</source>
        <translation>%1 × %2 画素は大きすぎます</translation>
    </message>
    <message>
        <source>a link to nothing</source>
        <translation>リンク先がありません</translation>
    </message>
    <message>
        <source>the file does not exist</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>読む権限がありません</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>空のファイルです</translation>
    </message>
    <message>
        <source>%1 MiB are too many</source>
        <translation>%1 MiB は大きすぎます</translation>
    </message>
    <message>
        <source>the file ends before the picture does</source>
        <translation>画像の途中でファイルが終わっています</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>メモリが足りません</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more file(s)</source>
        <translation>
            <numerusform>ほか %Ln 個のファイル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideView</name>
    <message>
        <source>%1: kernels, %2 of %3</source>
        <translation>%1：カーネル（%3 個中 %2 個）</translation>
    </message>
    <message>
        <source>%1: maps, %2 of %3</source>
        <translation>%1：特徴マップ（%3 枚中 %2 枚）</translation>
    </message>
    <message>
        <source>The first kernels, and what each layer makes of the chosen test picture.</source>
        <translation>最初のカーネルと、選んだテスト画像から各層が作る特徴マップがここに出ます。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死んだチャネル</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Weights and outputs of each layer as histograms, and how many channels never fire.</source>
        <translation>各層の重みと出力のヒストグラム、そして一度も発火しないチャネルの割合がここに出ます。</translation>
    </message>
</context>
<context>
    <name>JsonPlace</name>
    <message>
        <source>the text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>an object is expected here, not %1</source>
        <translation>ここにはオブジェクトが必要ですが、%1 があります</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>「%1」がありません</translation>
    </message>
    <message>
        <source>a list is expected here, not %1</source>
        <translation>ここにはリストが必要ですが、%1 があります</translation>
    </message>
    <message>
        <source>the list has %1 items; there may be %2</source>
        <translation>リストの項目が %1 個あります。%2 個までです</translation>
    </message>
    <message>
        <source>a text is expected here, not %1</source>
        <translation>ここには文字列が必要ですが、%1 があります</translation>
    </message>
    <message>
        <source>true or false is expected here, not %1</source>
        <translation>ここには true か false が必要ですが、%1 があります</translation>
    </message>
    <message>
        <source>a number is expected here, not %1</source>
        <translation>ここには数が必要ですが、%1 があります</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2 is expected here, not %3</source>
        <translation>ここには %1 から %2 までの整数が必要ですが、%3 があります</translation>
    </message>
    <message>
        <source>a whole number from 0 on is expected here, not %1</source>
        <translation>ここには 0 以上の整数が必要ですが、%1 があります</translation>
    </message>
    <message>
        <source>one of %1 is expected here, not %2</source>
        <translation>ここには %1 のどれかが必要ですが、%2 があります</translation>
    </message>
</context>
<context>
    <name>LabCharts</name>
    <message numerus="yes">
        <source>*%Ln layer(s)* cannot work as they stand; the list says why.</source>
        <translation>
            <numerusform>*%Ln個の層*がこのままでは動きません。理由は一覧にあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no parameters yet: add a layer that learns.</source>
        <translation>%1にはまだパラメータがありません。学習する層を加えてください。</translation>
    </message>
    <message>
        <source>%1 has *%2 parameters*; %3 of them are in its layers of the kind %4.</source>
        <translation>%1のパラメータは*%2個*。そのうち%3が「%4」の層にある。</translation>
    </message>
    <message>
        <source>*%1 parameters*, %2 in the kind %3</source>
        <translation>*パラメータ%1個*、%2が「%3」</translation>
    </message>
    <message>
        <source>time per image</source>
        <translation>1枚あたりの時間</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>A divided by B</source>
        <translation>AはBの何倍か</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>1× would mean equal; the bars start at 0</source>
        <translation>1倍なら等しい。棒は0から始まる</translation>
    </message>
    <message>
        <source>How many times as much %1 needs as %2.</source>
        <translation>%1が%2の何倍を必要とするか。</translation>
    </message>
    <message numerus="yes">
        <source>Measured here, on %Ln thread(s): A %1, B %2 per image</source>
        <translation>
            <numerusform>このコンピュータで計測（%Lnスレッド）：1枚あたりAは%1、Bは%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Receptive field (pixels)</source>
        <translation>受容野（画素）</translation>
    </message>
    <message>
        <source>depth, %</source>
        <translation>深さ（%）</translation>
    </message>
    <message>
        <source>How the receptive field grows from layer to layer.</source>
        <translation>受容野が層ごとに広がる様子。</translation>
    </message>
    <message>
        <source>Where the parameters sit, share of each network</source>
        <translation>パラメータのある場所（各ネットワーク内の割合）</translation>
    </message>
    <message>
        <source>Where the %1 sit, share of each network</source>
        <translation>%1のある場所（各ネットワーク内の割合）</translation>
    </message>
    <message>
        <source>%1 has *%2× fewer parameters* and %3× fewer %5 than %4.</source>
        <translation>%4と比べて、%1のパラメータ数は*%2分の1*、%5は%3分の1。</translation>
    </message>
    <message>
        <source>%1: *%2× fewer parameters*, %3× fewer %4</source>
        <translation>%1：パラメータ数は*%2分の1*、%4は%3分の1</translation>
    </message>
    <message>
        <source>%1 has *%2× more parameters* and %3× more %5 than %4.</source>
        <translation>%4と比べて、%1のパラメータ数は*%2倍*、%5は%3倍。</translation>
    </message>
    <message>
        <source>%1: *%2× more parameters*, %3× more %4</source>
        <translation>%1：パラメータ数は*%2倍*、%4は%3倍</translation>
    </message>
    <message>
        <source>%1 has *%2× fewer parameters* but %3× more %5 than %4.</source>
        <translation>%4と比べて、%1のパラメータ数は*%2分の1*だが、%5は%3倍。</translation>
    </message>
    <message>
        <source>%1: *%2× fewer parameters*, %3× more %4</source>
        <translation>%1：パラメータ数は*%2分の1*だが、%4は%3倍</translation>
    </message>
    <message>
        <source>%1 has *%2× more parameters* but %3× fewer %5 than %4.</source>
        <translation>%4と比べて、%1のパラメータ数は*%2倍*だが、%5は%3分の1。</translation>
    </message>
    <message>
        <source>%1: *%2× more parameters*, %3× fewer %4</source>
        <translation>%1：パラメータ数は*%2倍*だが、%4は%3分の1</translation>
    </message>
    <message>
        <source>One piece for each layer, in the network&apos;s order</source>
        <translation>層ごとに1片、ネットワークの順</translation>
    </message>
    <message>
        <source>Each network as a bar made of its layers.</source>
        <translation>各ネットワークを層からなる棒で表したもの。</translation>
    </message>
</context>
<context>
    <name>LabExport</name>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>拡大できる画像 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Network (*.json)</source>
        <translation>ネットワーク (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdownの表 (*.md)</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>LaTeXの表 (*.tex)</translation>
    </message>
    <message>
        <source>PyTorch code (*.py)</source>
        <translation>PyTorchのコード (*.py)</translation>
    </message>
    <message>
        <source>Keras code (*.py)</source>
        <translation>Kerasのコード (*.py)</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
</context>
<context>
    <name>LabFiles</name>
    <message>
        <source>desk</source>
        <translation>作業机</translation>
    </message>
</context>
<context>
    <name>LabRows</name>
    <message numerus="yes">
        <source>%Ln convolution(s)</source>
        <translation>
            <numerusform>畳み込み%Ln個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s)</source>
        <translation>
            <numerusform>%Ln層</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>FLOPs</source>
        <translation>FLOP</translation>
    </message>
    <message>
        <source>MACs + bias</source>
        <translation>MAC＋バイアス</translation>
    </message>
    <message>
        <source>mult-adds</source>
        <translation>積和数</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>field</source>
        <translation>受容野</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Filters</source>
        <translation>フィルタ数</translation>
    </message>
    <message>
        <source>Channels that come out</source>
        <translation>出力チャンネル数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>ユニット数</translation>
    </message>
    <message>
        <source>Values that come out</source>
        <translation>出力の個数</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Filters of each channel</source>
        <translation>チャンネルごとのフィルタ数</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Height and width of the window</source>
        <translation>窓の高さと幅</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>ストライド</translation>
    </message>
    <message>
        <source>Steps of the window</source>
        <translation>窓をずらす幅</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨張率</translation>
    </message>
    <message>
        <source>Distance between the cells that the kernel reads</source>
        <translation>カーネルが読むセルの間隔</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>Zeros around the map</source>
        <translation>特徴マップの周りの0</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ数</translation>
    </message>
    <message>
        <source>Parts into which the channels are divided</source>
        <translation>チャンネルを分ける数</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>バイアス</translation>
    </message>
    <message>
        <source>A number added to every output channel</source>
        <translation>出力チャンネルごとに足す数</translation>
    </message>
    <message>
        <source>Scale and shift</source>
        <translation>拡大と移動</translation>
    </message>
    <message>
        <source>Gamma and beta, learned for every channel</source>
        <translation>チャンネルごとに学習するγとβ</translation>
    </message>
    <message>
        <source>Count padding</source>
        <translation>パディングも数える</translation>
    </message>
    <message>
        <source>The mean counts the zeros around the map, as PyTorch does</source>
        <translation>平均に周りの0も含める（PyTorchと同じ）</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>イプシロン</translation>
    </message>
    <message>
        <source>Added to the variance, against division by 0</source>
        <translation>0で割らないよう分散に足す数</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>モメンタム</translation>
    </message>
    <message>
        <source>How much of the running statistics stays in a step</source>
        <translation>1ステップで移動統計量が残る割合</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>傾き</translation>
    </message>
    <message>
        <source>Factor below 0</source>
        <translation>0より下での係数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Share of the values that training drops</source>
        <translation>学習中に落とす値の割合</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>軸</translation>
    </message>
    <message>
        <source>Axes over which mean and variance are taken: height, width, channels</source>
        <translation>平均と分散をとる軸：height, width, channels</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Names of the layers that it reads, separated by commas; empty: the layer before</source>
        <translation>読む層の名前をコンマで区切る。空なら直前の層</translation>
    </message>
    <message>
        <source>same</source>
        <translation>same</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valid</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果的</translation>
    </message>
    <message>
        <source>the divisors of the channel counts</source>
        <translation>チャンネル数の約数</translation>
    </message>
    <message>
        <source>causal is for signals of height 1</source>
        <translation>「因果的」は高さ1の信号に使います</translation>
    </message>
</context>
<context>
    <name>LayerFormula</name>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>%1: select a layer to see how its numbers come about</source>
        <translation>%1：層を選ぶと、数の成り立ちが見えます</translation>
    </message>
    <message>
        <source>Selected: %1 of %2</source>
        <translation>選択中：%2の%1</translation>
    </message>
</context>
<context>
    <name>LayerWords</name>
    <message>
        <source>stride %1</source>
        <translation>ストライド%1</translation>
    </message>
    <message>
        <source>dilation %1</source>
        <translation>膨張率%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Lnグループ</numerusform>
        </translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>depthwise</source>
        <translation>深さ方向</translation>
    </message>
    <message>
        <source>fully connected (FC)</source>
        <translation>全結合（FC）</translation>
    </message>
    <message>
        <source>pooling</source>
        <translation>プーリング</translation>
    </message>
    <message>
        <source>normalization</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>活性化関数</translation>
    </message>
    <message>
        <source>addition, concatenation</source>
        <translation>加算・連結</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>Depthwise convolution</source>
        <translation>深さ方向畳み込み</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>転置畳み込み</translation>
    </message>
    <message>
        <source>Fully connected</source>
        <translation>全結合</translation>
    </message>
    <message>
        <source>Batch normalization</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>Layer normalization</source>
        <translation>レイヤー正規化</translation>
    </message>
    <message>
        <source>Instance normalization</source>
        <translation>インスタンス正規化</translation>
    </message>
    <message>
        <source>Group normalization</source>
        <translation>グループ正規化</translation>
    </message>
    <message>
        <source>Max pooling</source>
        <translation>最大プーリング</translation>
    </message>
    <message>
        <source>Average pooling</source>
        <translation>平均プーリング</translation>
    </message>
    <message>
        <source>Global average pooling</source>
        <translation>大域平均プーリング（GAP）</translation>
    </message>
    <message>
        <source>Global max pooling</source>
        <translation>大域最大プーリング</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>平坦化</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>シグモイド</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>ソフトマックス</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>ドロップアウト</translation>
    </message>
    <message>
        <source>Addition</source>
        <translation>加算</translation>
    </message>
    <message>
        <source>Concatenation</source>
        <translation>連結</translation>
    </message>
    <message>
        <source>Multiplication</source>
        <translation>乗算</translation>
    </message>
    <message>
        <source>Zero padding</source>
        <translation>ゼロパディング</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Step %1 of %2: %3.</source>
        <translation>%2段階中の%1：%3。</translation>
    </message>
</context>
<context>
    <name>LessonExport</name>
    <message>
        <source>the lesson has no charts</source>
        <translation>このレッスンにグラフはありません</translation>
    </message>
    <message>
        <source>must be from 1 to %1</source>
        <translation>1から%1まででなければなりません</translation>
    </message>
    <message>
        <source>chart %1</source>
        <translation>グラフ%1</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>the name must end in .%1</source>
        <translation>名前の末尾は .%1 でなければなりません</translation>
    </message>
</context>
<context>
    <name>LessonFile</name>
    <message>
        <source>not a lesson file of Convolarium: “format” must be “convolarium-lesson”</source>
        <translation>Convolarium の授業ファイルではありません：「format」は「convolarium-lesson」でなければなりません</translation>
    </message>
    <message>
        <source>version %1 cannot be read here; this program reads version %2</source>
        <translation>バージョン %1 は読めません。このプログラムが読むのはバージョン %2 です</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>次のいずれかでなければなりません：%1</translation>
    </message>
    <message>
        <source>must be one of the program&apos;s own pictures</source>
        <translation>プログラムに付属する画像でなければなりません</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>テキストが長すぎます</translation>
    </message>
    <message>
        <source>the lesson “%1” has no such parameter</source>
        <translation>レッスン「%1」にそのようなパラメータはありません</translation>
    </message>
    <message>
        <source>the lesson “%1” has no such control; it has %2</source>
        <translation>レッスン「%1」にそのような設定はありません。あるのは %2 です</translation>
    </message>
    <message>
        <source>must be from 0 to 1</source>
        <translation>0から1まででなければなりません</translation>
    </message>
    <message>
        <source>a text is expected here</source>
        <translation>ここには文字列が必要です</translation>
    </message>
    <message>
        <source>a question has no such key; it has %1</source>
        <translation>問題にそのようなキーはありません。使えるのは %1 です</translation>
    </message>
    <message>
        <source>there is no such kind of question</source>
        <translation>そのような種類の問題はありません</translation>
    </message>
    <message>
        <source>there must be two choices at least</source>
        <translation>選択肢は 2 つ以上必要です</translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation>0 以上でなければなりません</translation>
    </message>
    <message>
        <source>a question has “generate”, “choices” or “answer”</source>
        <translation>問題には「generate」「choices」「answer」のどれかが必要です</translation>
    </message>
    <message>
        <source>is among the values, too</source>
        <translation>valuesの中にもあります</translation>
    </message>
</context>
<context>
    <name>LessonPicture</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>is larger than %1 KiB</source>
        <translation>%1 KiB を超えています</translation>
    </message>
    <message>
        <source>is not a text in UTF-8</source>
        <translation>UTF-8 のテキストではありません</translation>
    </message>
    <message>
        <source>there is no page; a page begins with &quot;## &quot;</source>
        <translation>ページがありません。ページは「## 」で始めます</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目：%2</translation>
    </message>
    <message>
        <source>this stands before the first page</source>
        <translation>最初のページより前にあります</translation>
    </message>
    <message>
        <source>the title is given already</source>
        <translation>題名はすでにあります</translation>
    </message>
    <message>
        <source>the title is missing; it begins with &quot;# &quot;</source>
        <translation>題名がありません。題名は「# 」で始めます</translation>
    </message>
    <message numerus="yes">
        <source>there are more than %Ln page(s)</source>
        <translation>
            <numerusform>%Ln ページを超えています</numerusform>
        </translation>
    </message>
    <message>
        <source>the page has no text</source>
        <translation>ページに文章がありません</translation>
    </message>
    <message>
        <source>@done needs an @wait on its page</source>
        <translation>@done のあるページには @wait が必要です</translation>
    </message>
    <message>
        <source>a page has @time or @play, not both</source>
        <translation>@time と @play を同じページに書くことはできません</translation>
    </message>
    <message>
        <source>the page is longer than %1 characters</source>
        <translation>ページが %1 文字を超えています</translation>
    </message>
    <message>
        <source>quotes or lists are nested too deep</source>
        <translation>引用または箇条書きの入れ子が深すぎます</translation>
    </message>
    <message>
        <source>an image stands on a line of its own: ![caption](stage?name=value)</source>
        <translation>画像は一行に一つだけ書きます：![説明](stage?名前=値)</translation>
    </message>
    <message>
        <source>the only image is the lesson&apos;s stage, not &quot;%1&quot;</source>
        <translation>画像にできるのはレッスンのステージだけです（「%1」は使えません）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is given twice</source>
        <translation>「%1」が二度書かれています</translation>
    </message>
    <message>
        <source>a time is a number from 0 to 1</source>
        <translation>時刻は 0 から 1 までの数です</translation>
    </message>
    <message>
        <source>%1 says nothing</source>
        <translation>%1 に内容がありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no directive</source>
        <translation>「%1」という指示はありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not NAME=VALUE</source>
        <translation>「%1」は「名前=値」の形ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no misconception</source>
        <translation>「%1」という誤解はありません</translation>
    </message>
    <message>
        <source>this is not @wait CONDITION | INSTRUCTION</source>
        <translation>「@wait 条件 | 指示」の形ではありません</translation>
    </message>
    <message>
        <source>the lesson has no such parameter</source>
        <translation>このレッスンにそのパラメーターはありません</translation>
    </message>
    <message>
        <source>the lesson has no such preset</source>
        <translation>このレッスンにそのプリセットはありません</translation>
    </message>
    <message>
        <source>the lesson has no such phase</source>
        <translation>このレッスンにその段階はありません</translation>
    </message>
    <message>
        <source>its values have no order</source>
        <translation>値に大小がありません</translation>
    </message>
    <message>
        <source>the lesson has no such chart</source>
        <translation>このレッスンにそのグラフはありません</translation>
    </message>
    <message>
        <source>the reader has nothing to do: the page opens so</source>
        <translation>ページを開いた時点で満たされており、読者のすることがありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be shown</source>
        <translation>「%1」は表示できません</translation>
    </message>
    <message>
        <source>%1 takes a first and a last phase</source>
        <translation>%1 に書けるのは最初と最後の段階だけです</translation>
    </message>
    <message>
        <source>it comes before the first phase</source>
        <translation>最初の段階より前にあります</translation>
    </message>
</context>
<context>
    <name>LocalText</name>
    <message>
        <source>the text has %1 characters; there may be %2</source>
        <translation>テキストが %1 文字あります。%2 文字までです</translation>
    </message>
    <message>
        <source>the text holds a character that cannot be shown (U+%1)</source>
        <translation>表示できない文字（U+%1）が含まれています</translation>
    </message>
    <message>
        <source>texts are there in %1</source>
        <translation>テキストに使える言語は %1 です</translation>
    </message>
</context>
<context>
    <name>Misconception</name>
    <message>
        <source>A MAC is a FLOP</source>
        <translation>MACとFLOPは同じもの</translation>
    </message>
    <message>
        <source>One MAC is a multiplication and an addition: two FLOPs.</source>
        <translation>1 MACは乗算1回と加算1回、つまり2 FLOPsです。</translation>
    </message>
    <message>
        <source>Fewer operations always take less time</source>
        <translation>演算が少なければ必ず速い</translation>
    </message>
    <message>
        <source>Time also goes into moving data: a layer that computes little for each value it reads waits for the memory.</source>
        <translation>時間はデータの移動にもかかります。読み込む値あたりの計算が少ない層は、メモリ待ちになります。</translation>
    </message>
    <message>
        <source>Layer norm means the same axes everywhere</source>
        <translation>レイヤー正規化の軸はどこでも同じ</translation>
    </message>
    <message>
        <source>The paper&apos;s figure takes one mean a sample, Keras and ConvNeXt one a pixel: count the means, do not trust the name.</source>
        <translation>論文の図はサンプルごと、KerasとConvNeXtは画素ごとに平均をとります。名前ではなく、平均の数を確かめましょう。</translation>
    </message>
    <message>
        <source>Batch norm does not care about the size of the batch</source>
        <translation>バッチ正規化はバッチサイズに左右されない</translation>
    </message>
    <message>
        <source>Its mean and variance are those of the batch: the smaller the batch, the noisier; of a single value there is no variance at all.</source>
        <translation>平均と分散はバッチから求めます。バッチが小さいほど不正確になり、値が一つだけでは分散が求まりません。</translation>
    </message>
    <message>
        <source>Batch norm computes the same in training and in evaluation</source>
        <translation>バッチ正規化は訓練時も推論時も同じ計算</translation>
    </message>
    <message>
        <source>Training uses the statistics of the batch, evaluation the running averages: the same input gives another output.</source>
        <translation>訓練時はバッチの統計量、推論時は移動平均を使います。同じ入力でも出力が変わります。</translation>
    </message>
    <message>
        <source>A transition only makes the maps smaller</source>
        <translation>遷移層は特徴マップを小さくするだけ</translation>
    </message>
    <message>
        <source>Its 1 × 1 convolution leaves θ times the channels, half of them as a rule.</source>
        <translation>1 × 1畳み込みがチャネルもθ倍（ふつうは半分）に減らします。</translation>
    </message>
    <message>
        <source>Dense blocks add, as residual blocks do</source>
        <translation>Denseブロックも残差ブロックのように足し算する</translation>
    </message>
    <message>
        <source>Dense blocks concatenate, so channels grow by k a layer; residual blocks add, so they stay.</source>
        <translation>Denseブロックは連結するので、チャネルは1層ごとにk増えます。残差ブロックは加算なので、チャネルは増えません。</translation>
    </message>
    <message>
        <source>The receptive field is the sum of the dilations</source>
        <translation>受容野は膨張率の合計</translation>
    </message>
    <message>
        <source>It is 1 + (k − 1) · Σd: the output&apos;s own position counts too.</source>
        <translation>正しくは1 + (k − 1) · Σdです。出力自身の位置も数えます。</translation>
    </message>
    <message>
        <source>A field of 1,024 samples always lasts the same time</source>
        <translation>1,024サンプルの受容野はいつも同じ秒数</translation>
    </message>
    <message>
        <source>Seconds are samples divided by the sample rate: 64 ms at 16 kHz, 23 ms at 44.1 kHz.</source>
        <translation>秒数はサンプル数を標本化周波数で割ったものです。16 kHzなら64 ms、44.1 kHzなら23 msです。</translation>
    </message>
    <message>
        <source>Causal and dilated are the same</source>
        <translation>因果的と膨張は同じこと</translation>
    </message>
    <message>
        <source>Causal says which side is read, the past only; dilated says how far apart the taps are. Each goes without the other.</source>
        <translation>因果は過去の側だけを読むこと、膨張は間隔をあけて読むことです。どちらか一方だけでも成り立ちます。</translation>
    </message>
    <message>
        <source>A dilated stack always skips inputs</source>
        <translation>膨張畳み込みを重ねると必ず読み飛ばす</translation>
    </message>
    <message>
        <source>A single dilated layer does; a stack of 1, 2, 4, 8 … with kernel 2 reads every input exactly once.</source>
        <translation>1層だけなら読み飛ばします。カーネル2で1, 2, 4, 8 …と重ねれば、どの入力もちょうど1回ずつ読まれます。</translation>
    </message>
    <message>
        <source>Depthwise is a layer of another kind</source>
        <translation>深さ方向畳み込みは別の種類の層</translation>
    </message>
    <message>
        <source>It is a grouped convolution with as many groups as channels.</source>
        <translation>グループ数をチャネル数と同じにしたグループ畳み込みです。</translation>
    </message>
</context>
<context>
    <name>NetworkHead</name>
    <message>
        <source>%1 px</source>
        <translation>%1画素</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 画素</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>活性値</translation>
    </message>
    <message>
        <source>receptive field</source>
        <translation>受容野</translation>
    </message>
</context>
<context>
    <name>NetworkProblems</name>
    <message>
        <source>has no name</source>
        <translation>名前がありません</translation>
    </message>
    <message>
        <source>the name &quot;input&quot; stands for the network&apos;s input; choose another one</source>
        <translation>「input」はネットワークの入力を指す名前です。ほかの名前にしてください</translation>
    </message>
    <message>
        <source>layer %1 has this name already; choose another one</source>
        <translation>層%1が同じ名前です。ほかの名前にしてください</translation>
    </message>
    <message>
        <source>the name &quot;%1&quot; is taken</source>
        <translation>「%1」という名前はすでに使われています</translation>
    </message>
    <message>
        <source>there is no layer &quot;%1&quot; to read</source>
        <translation>読む層「%1」がありません</translation>
    </message>
    <message>
        <source>reads itself: a cycle</source>
        <translation>自分自身を読んでいます（循環）</translation>
    </message>
    <message>
        <source>reads &quot;%1&quot;, which comes later; move this layer down or that one up</source>
        <translation>後ろにある「%1」を読んでいます。この層を下げるか、読む層を上げてください</translation>
    </message>
    <message>
        <source>the outputs up to here have %1 values, which is too many</source>
        <translation>ここまでの出力が%1個で、多すぎます</translation>
    </message>
    <message>
        <source>%1 groups do not divide %2 input channels and %3 filters</source>
        <translation>%1グループでは、入力%2チャンネルとフィルタ%3個を割り切れません</translation>
    </message>
    <message>
        <source>%1 groups do not divide %2 channels</source>
        <translation>%1グループでは%2チャンネルを割り切れません</translation>
    </message>
    <message>
        <source>a kernel of %1 does not fit into a map of %2; remove a pooling or a stride, or use the padding &quot;same&quot;</source>
        <translation>%1のカーネルは%2の特徴マップに収まりません。プーリングかストライドを減らすか、パディングをsameにしてください</translation>
    </message>
    <message>
        <source>a kernel of %1 with dilation %2 does not fit into a map of %3</source>
        <translation>膨張率%2の%1カーネルは%3の特徴マップに収まりません</translation>
    </message>
    <message>
        <source>the kernel %1 or its padding is too large</source>
        <translation>カーネル%1かそのパディングが大きすぎます</translation>
    </message>
    <message>
        <source>its inputs are %1 and %2, which do not fit together</source>
        <translation>入力が%1と%2で、形が合いません</translation>
    </message>
    <message>
        <source>needs two or more inputs: name them, separated by commas</source>
        <translation>入力が2つ以上必要です。名前をコンマで区切ってください</translation>
    </message>
    <message>
        <source>reads one layer, not %1</source>
        <translation>読む層は1つだけです（%1ではなく）</translation>
    </message>
    <message>
        <source>its output of %1 values is too large</source>
        <translation>出力%1が大きすぎます</translation>
    </message>
    <message>
        <source>its output is too large</source>
        <translation>出力が大きすぎます</translation>
    </message>
    <message>
        <source>its input is too large</source>
        <translation>入力が大きすぎます</translation>
    </message>
    <message>
        <source>its output has too many channels</source>
        <translation>出力のチャンネルが多すぎます</translation>
    </message>
    <message>
        <source>%1 channels are too many</source>
        <translation>%1チャンネルは多すぎます</translation>
    </message>
    <message>
        <source>a window has nothing but padding in it</source>
        <translation>パディングしか入らない窓があります</translation>
    </message>
    <message>
        <source>the padding leaves nothing of the output</source>
        <translation>パディングで出力がなくなります</translation>
    </message>
    <message>
        <source>the padding is too large</source>
        <translation>パディングが大きすぎます</translation>
    </message>
    <message>
        <source>a transposed convolution cannot be causal</source>
        <translation>転置畳み込みは因果的にできません</translation>
    </message>
    <message>
        <source>padding cannot be below 0</source>
        <translation>パディングは0以上にしてください</translation>
    </message>
    <message>
        <source>filters (%1) and groups (%2) must be at least 1</source>
        <translation>フィルタ数（%1）とグループ数（%2）は1以上にしてください</translation>
    </message>
    <message>
        <source>%1 filters or units: there must be at least 1</source>
        <translation>フィルタ・ユニットが%1個です。1個以上にしてください</translation>
    </message>
    <message>
        <source>%1 %2: must be at least 1</source>
        <translation>%1 %2：1以上にしてください</translation>
    </message>
    <message>
        <source>kernel (%1) and stride (%2) must be at least 1</source>
        <translation>カーネル（%1）とストライド（%2）は1以上にしてください</translation>
    </message>
    <message>
        <source>%1 channels with multiplier %2 are not possible</source>
        <translation>%1チャンネルに倍数%2は使えません</translation>
    </message>
    <message>
        <source>a rate of %1: must be at least 0 and below 1</source>
        <translation>割合%1：0以上1未満にしてください</translation>
    </message>
    <message>
        <source>a slope of %1: must be at least 0</source>
        <translation>傾き%1：0以上にしてください</translation>
    </message>
    <message>
        <source>an epsilon of %1: must be at least 0</source>
        <translation>イプシロン%1：0以上にしてください</translation>
    </message>
    <message>
        <source>a momentum of %1: must be from 0 to 1</source>
        <translation>モメンタム%1：0から1までにしてください</translation>
    </message>
    <message>
        <source>needs at least one axis</source>
        <translation>軸が1つ以上必要です</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1がありません</translation>
    </message>
    <message>
        <source>%1: must be %2, not %3</source>
        <translation>%1：%2でなければなりません（%3ではなく）</translation>
    </message>
    <message>
        <source>must be %1, not %2</source>
        <translation>%1でなければなりません（%2ではなく）</translation>
    </message>
    <message>
        <source>version %1 is unknown; this program reads version %2</source>
        <translation>版%1は読めません。このプログラムが読むのは版%2です</translation>
    </message>
    <message>
        <source>the type %1 is unknown; there are %2</source>
        <translation>種類%1は知られていません。使えるのは%2です</translation>
    </message>
    <message>
        <source>a network file is a JSON object, not %1</source>
        <translation>ネットワークファイルはJSONのオブジェクトです（%1ではなく）</translation>
    </message>
    <message>
        <source>the file has more than %1 bytes, which is too large for a network</source>
        <translation>ファイルが%1バイトを超えています。ネットワークとしては大きすぎます</translation>
    </message>
    <message>
        <source>%1 layers are more than a network may have (%2)</source>
        <translation>%1層は多すぎます（%2層まで）</translation>
    </message>
    <message>
        <source>more than %1 %2</source>
        <translation>%1より多い%2</translation>
    </message>
    <message>
        <source>the network needs %1 of memory to run; %2 can be had now</source>
        <translation>実行には%1のメモリが要りますが、今使えるのは%2です</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>the network has no layers</source>
        <translation>ネットワークに層がありません</translation>
    </message>
    <message>
        <source>the network&apos;s input %1: every size must be at least 1</source>
        <translation>ネットワークの入力%1：どの大きさも1以上にしてください</translation>
    </message>
    <message>
        <source>the network&apos;s input %1 is too large</source>
        <translation>ネットワークの入力%1は大きすぎます</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1行%2桁：%3</translation>
    </message>
    <message>
        <source>layer %1 &quot;%2&quot;: %3</source>
        <translation>層%1「%2」：%3</translation>
    </message>
    <message>
        <source>layer %1: %2</source>
        <translation>層%1：%2</translation>
    </message>
    <message>
        <source>input: %1</source>
        <translation>入力：%1</translation>
    </message>
    <message>
        <source>this layer has no &quot;%1&quot;; its numbers are those that the line began with</source>
        <translation>この層に「%1」はありません。使えるのは行に最初からあった項目です</translation>
    </message>
    <message>
        <source>its numbers are too large to be counted: %1 does not fit into 64 bits</source>
        <translation>数が大きすぎて数えられません：%1は64ビットに収まりません</translation>
    </message>
</context>
<context>
    <name>NormalizationCharts</name>
    <message>
        <source>value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Before: values per group</source>
        <translation>正規化前：グループごとの値</translation>
    </message>
    <message>
        <source>The means of the groups lie from %1 to %2.</source>
        <translation>グループの平均は%1から%2の間にあります。</translation>
    </message>
    <message>
        <source>One value per mean: nothing is left of it.</source>
        <translation>平均1つに値が1つ：何も残りません。</translation>
    </message>
    <message>
        <source>By running statistics: close to mean 0 and width 1, not exactly.</source>
        <translation>移動統計による正規化：平均0、幅1に近いものの、ちょうどではありません。</translation>
    </message>
    <message>
        <source>Every group has mean %1 and width %2.</source>
        <translation>どのグループも平均%1、幅%2です。</translation>
    </message>
    <message>
        <source>samples N in the batch</source>
        <translation>バッチのサンプル数N</translation>
    </message>
    <message>
        <source>Microscope: 40 batch means of channel %1</source>
        <translation>顕微鏡：チャネル%1のバッチ平均40個</translation>
    </message>
    <message>
        <source>The means of batches scatter by %1 for one sample and by %2 for 64: as 1 ÷ √N.</source>
        <translation>バッチ平均のばらつきは1サンプルで%1、64サンプルで%2：1 ÷ √Nに従います。</translation>
    </message>
    <message>
        <source>Microscope: 40 batch variances of channel %1</source>
        <translation>顕微鏡：チャネル%1のバッチ分散40個</translation>
    </message>
    <message>
        <source>A small batch guesses the variance badly, and too low: one sample does not show how samples differ.</source>
        <translation>小さなバッチは分散をうまく推定できず、小さく見積もります。1サンプルではサンプル間の違いが見えません。</translation>
    </message>
    <message>
        <source>Means and variances</source>
        <translation>平均と分散</translation>
    </message>
    <message>
        <source>group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>values</source>
        <translation>値の数</translation>
    </message>
    <message>
        <source>The first %1 of %2 groups.</source>
        <translation>%2グループのうち最初の%1グループ。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s) of mean and variance.</source>
        <translation>
            <numerusform>平均と分散の組は%Ln組です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Largest change of an output</source>
        <translation>出力の最大の変化</translation>
    </message>
    <message>
        <source>|output changed − output before|</source>
        <translation>|変更後の出力 − 元の出力|</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>✓ unchanged</source>
        <translation>✓ 変化なし</translation>
    </message>
    <message>
        <source>Turn “Input ×” or “Input +” in the panel.</source>
        <translation>パネルの「入力 ×」か「入力 +」を動かしてください。</translation>
    </message>
    <message>
        <source>Input %1; in training mode. Below %2 only ε speaks.</source>
        <translation>入力%1、訓練モード。%2未満の差はεによるものです。</translation>
    </message>
    <message>
        <source>Before: %1 of %2 groups</source>
        <translation>正規化前：%2グループ中%1</translation>
    </message>
    <message>
        <source>After: values per group</source>
        <translation>正規化後：グループごとの値</translation>
    </message>
    <message>
        <source>After: %1 of %2 groups</source>
        <translation>正規化後：%2グループ中%1</translation>
    </message>
    <message>
        <source>means</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>+ 2 sd / √N</source>
        <translation>+2標準偏差/√N</translation>
    </message>
    <message>
        <source>− 2 sd / √N</source>
        <translation>−2標準偏差/√N</translation>
    </message>
    <message>
        <source>variances</source>
        <translation>分散</translation>
    </message>
</context>
<context>
    <name>NormalizationFormula</name>
    <message>
        <source>Then times γ = %1, plus β = %2.</source>
        <translation>さらにγ = %1倍し、β = %2を足します。</translation>
    </message>
    <message>
        <source>running statistics</source>
        <translation>移動統計</translation>
    </message>
    <message numerus="yes">
        <source>μ, σ from %Ln value(s)</source>
        <translation>
            <numerusform>μ、σは%Ln個の値から</numerusform>
        </translation>
    </message>
    <message>
        <source>Sample %1, channel %2, pixel (%3, %4), group %5; %6.</source>
        <translation>サンプル%1、チャネル%2、画素 (%3, %4)、グループ%5。%6。</translation>
    </message>
    <message numerus="yes">
        <source>%1: the mean of %Ln value(s)</source>
        <translation>
            <numerusform>%1：%Ln個の値の平均</numerusform>
        </translation>
    </message>
    <message>
        <source>number of means = </source>
        <translation>平均の数 = </translation>
    </message>
    <message>
        <source>nothing left: x − μ = 0</source>
        <translation>何も残らない：x − μ = 0</translation>
    </message>
</context>
<context>
    <name>NormalizationLesson</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln組</numerusform>
        </translation>
    </message>
    <message>
        <source>Layer norm shares one mean and variance *per sample, across all channels and pixels*: %1 here.</source>
        <translation>レイヤー正規化は*サンプルごとに、全チャネル・全画素で*平均と分散を共有：ここでは%1。</translation>
    </message>
    <message>
        <source>One mean and variance *per sample*: %1.</source>
        <translation>平均と分散は*サンプルごと*：%1。</translation>
    </message>
    <message>
        <source>Layer norm over the channels shares one mean and variance *per pixel of each sample*: %1 here.</source>
        <translation>チャネル方向のレイヤー正規化は*各サンプルの画素ごとに*平均と分散を共有：ここでは%1。</translation>
    </message>
    <message>
        <source>One mean and variance *per pixel*: %1.</source>
        <translation>平均と分散は*画素ごと*：%1。</translation>
    </message>
    <message>
        <source>Layer norm shares one mean and variance *across %1 of each sample*: %2 here.</source>
        <translation>レイヤー正規化は*各サンプルの%1方向で*平均と分散を共有：ここでは%2。</translation>
    </message>
    <message>
        <source>One mean and variance *across %1*: %2.</source>
        <translation>平均と分散は*%1方向で共有*：%2。</translation>
    </message>
    <message numerus="yes">
        <source>Batch norm shares one mean and variance *per channel, across all %Ln sample(s)*: %1 here.</source>
        <translation>
            <numerusform>バッチ正規化は*チャネルごとに、全%Lnサンプルで*平均と分散を共有：ここでは%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>One mean and variance *per channel*: %1.</source>
        <translation>平均と分散は*チャネルごと*：%1。</translation>
    </message>
    <message>
        <source>Instance norm shares one mean and variance *per channel of each sample*: %1 here.</source>
        <translation>インスタンス正規化は*各サンプルのチャネルごとに*平均と分散を共有：ここでは%1。</translation>
    </message>
    <message>
        <source>One mean and variance *per map*: %1.</source>
        <translation>平均と分散は*特徴マップごと*：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Group norm shares one mean and variance *per %Ln channel(s) of each sample*: %1 here.</source>
        <translation>
            <numerusform>グループ正規化は*各サンプルの%Lnチャネルごとに*平均と分散を共有：ここでは%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One mean and variance *per %Ln channel(s)*: %1.</source>
        <translation>
            <numerusform>平均と分散は*%Lnチャネルごと*：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole input %1</source>
        <translation>入力全体%1</translation>
    </message>
    <message>
        <source>Sample 1 %1</source>
        <translation>サンプル1だけ%1</translation>
    </message>
    <message>
        <source>Channel 1 %1</source>
        <translation>チャネル1だけ%1</translation>
    </message>
    <message>
        <source>The weights before %1</source>
        <translation>前の層の重み%1</translation>
    </message>
    <message>
        <source>%1: *all four norms* give the same output as before.</source>
        <translation>%1：*4種類の正規化すべて*で出力は変わりません。</translation>
    </message>
    <message>
        <source>%1: *all four* stay the same.</source>
        <translation>%1：*4種類とも*変化なし。</translation>
    </message>
    <message>
        <source>%1: *no norm* gives the same output as before.</source>
        <translation>%1：*どの正規化でも*出力が変わります。</translation>
    </message>
    <message>
        <source>%1: *none* stays the same.</source>
        <translation>%1：*すべて*変化。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>・</translation>
    </message>
    <message>
        <source>%1: the output of *%2* norm stays the same, the others change.</source>
        <translation>%1：*%2*正規化の出力は変わらず、ほかは変わります。</translation>
    </message>
    <message>
        <source>“Layer norm” is two things: *%1 pairs* of mean and variance over C, H, W, or *%2 pairs* over C alone.</source>
        <translation>「レイヤー正規化」は2通り：C, H, W全体で*%1組*、Cだけで*%2組*の平均と分散。</translation>
    </message>
    <message>
        <source>“Layer norm”: *%1 pairs* or *%2 pairs*?</source>
        <translation>「レイヤー正規化」は*%1組*か*%2組*か？</translation>
    </message>
    <message>
        <source>%1 has *one value per mean* here: x − μ is 0 and nothing is left of the input.</source>
        <translation>%1：ここでは*平均1つに値が1つ*なので、x − μは0で何も残りません。</translation>
    </message>
    <message>
        <source>*One value per mean*: nothing is left.</source>
        <translation>*平均1つに値が1つ*：何も残りません。</translation>
    </message>
    <message>
        <source>In evaluation batch norm takes *running statistics per channel*, not this batch&apos;s: %1 here.</source>
        <translation>推論時のバッチ正規化は、このバッチではなく*チャネルごとの移動統計*を使います：ここでは%1。</translation>
    </message>
    <message>
        <source>Evaluation: *running statistics*, %1.</source>
        <translation>推論時：*移動統計*、%1。</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>%1方向</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Lnグループ</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>シード%1</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>pictures of flowers</source>
        <translation>花の画像</translation>
    </message>
    <message>
        <source>one bright sample</source>
        <translation>明るい1サンプル</translation>
    </message>
    <message>
        <source>Normalization axes</source>
        <translation>正規化の軸</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>comparing…</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>x, a value of the batch</source>
        <translation>x：バッチの値</translation>
    </message>
    <message>
        <source>μ and σ, shared by its group</source>
        <translation>μとσ：グループで共有</translation>
    </message>
    <message>
        <source>%1: *%2* unchanged.</source>
        <translation>%1：*%2*は変化なし。</translation>
    </message>
    <message>
        <source>one hue, one μ and σ</source>
        <translation>同じ色相は同じμとσ</translation>
    </message>
</context>
<context>
    <name>NormalizationPhases</name>
    <message>
        <source>Raw values</source>
        <translation>元の値</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>元の値</translation>
    </message>
    <message>
        <source>Colour the groups</source>
        <translation>グループに色付け</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Running mean</source>
        <translation>移動平均</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Running μ</source>
        <translation>移動μ</translation>
    </message>
    <message>
        <source>Running variance</source>
        <translation>移動分散</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>分散</translation>
    </message>
    <message>
        <source>Running σ²</source>
        <translation>移動σ²</translation>
    </message>
    <message>
        <source>Subtract and divide</source>
        <translation>引いて割る</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>正規化</translation>
    </message>
    <message>
        <source>γ and β</source>
        <translation>γとβ</translation>
    </message>
    <message>
        <source>γ, β</source>
        <translation>γ, β</translation>
    </message>
    <message>
        <source>One batch</source>
        <translation>1つのバッチ</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>論文</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>PyTorch</source>
        <translation>PyTorch</translation>
    </message>
    <message>
        <source>ConvNeXt</source>
        <translation>ConvNeXt</translation>
    </message>
</context>
<context>
    <name>NormalizationSettings</name>
    <message>
        <source>C, H, W (paper)</source>
        <translation>C, H, W（論文）</translation>
    </message>
    <message>
        <source>C (Keras, ConvNeXt)</source>
        <translation>C（Keras、ConvNeXt）</translation>
    </message>
    <message>
        <source>H, W (like instance norm)</source>
        <translation>H, W（インスタンスと同じ）</translation>
    </message>
    <message>
        <source>C, H</source>
        <translation>C, H</translation>
    </message>
    <message>
        <source>C, W</source>
        <translation>C, W</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Which cells share one mean and one variance</source>
        <translation>どのセルが平均と分散を共有するか</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>The axes of one sample over which layer norm takes its mean</source>
        <translation>レイヤー正規化が平均をとる、1サンプル内の軸</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Blocks of neighbouring channels; 1 is layer norm over everything, as many as channels is instance norm</source>
        <translation>隣り合うチャネルのまとまり。1なら全体のレイヤー正規化、チャネル数と同じならインスタンス正規化</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>訓練</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>推論</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>In evaluation batch norm uses running statistics of 50 training batches, momentum 0.1 as in PyTorch; the other kinds do the same in both modes</source>
        <translation>推論時のバッチ正規化は、訓練バッチ50個の移動統計を使います（PyTorchと同じモーメンタム0.1）。ほかの種類は両モードで同じ動作です</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>イプシロン</translation>
    </message>
    <message>
        <source>Added to the variance before the root: no division by zero</source>
        <translation>平方根の前に分散へ加える数：0で割らないため</translation>
    </message>
    <message>
        <source>Scale after</source>
        <translation>後のスケール</translation>
    </message>
    <message>
        <source>The learned factor after normalization; training starts at 1</source>
        <translation>正規化の後に掛ける学習パラメータ。訓練は1から始まります</translation>
    </message>
    <message>
        <source>Shift after</source>
        <translation>後のシフト</translation>
    </message>
    <message>
        <source>The learned summand after normalization; training starts at 0</source>
        <translation>正規化の後に足す学習パラメータ。訓練は0から始まります</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Samples in the batch</source>
        <translation>バッチに含まれるサンプル数</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Maps of each sample</source>
        <translation>各サンプルの特徴マップの数</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Rows of each map, in pixels</source>
        <translation>特徴マップの行数（画素）</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Columns of each map, in pixels</source>
        <translation>特徴マップの列数（画素）</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Draws another batch</source>
        <translation>別のバッチを生成します</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>乱数</translation>
    </message>
    <message>
        <source>Pictures of flowers</source>
        <translation>花の画像</translation>
    </message>
    <message>
        <source>One bright sample</source>
        <translation>明るい1サンプル</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Pictures: channels 1 to 3 are red, green and blue, further ones come from fixed random 3 × 3 filters. One bright sample: sample 1 of the random values is raised by 8</source>
        <translation>画像：チャネル1〜3は赤・緑・青、それ以降は固定の乱数3 × 3フィルタの出力です。明るい1サンプル：乱数のサンプル1に8を足します</translation>
    </message>
    <message>
        <source>Input ×</source>
        <translation>入力 ×</translation>
    </message>
    <message>
        <source>Multiplies the input, or a part of it: which outputs stay the same?</source>
        <translation>入力の全体か一部に掛けます。どの出力が変わらないでしょうか</translation>
    </message>
    <message>
        <source>Input +</source>
        <translation>入力 +</translation>
    </message>
    <message>
        <source>Is added to the input, or a part of it: which outputs stay the same?</source>
        <translation>入力の全体か一部に足します。どの出力が変わらないでしょうか</translation>
    </message>
    <message>
        <source>the whole input</source>
        <translation>入力全体</translation>
    </message>
    <message>
        <source>sample 1 alone</source>
        <translation>サンプル1だけ</translation>
    </message>
    <message>
        <source>channel 1 alone</source>
        <translation>チャネル1だけ</translation>
    </message>
    <message>
        <source>the weights before</source>
        <translation>前の層の重み</translation>
    </message>
    <message>
        <source>Applied to</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>The weights before: the input is x = W z + b; the factor multiplies all weights and biases, the summand is added to all biases, so the whole input changes</source>
        <translation>前の層の重み：入力はx = W z + b。倍率は重みとバイアスのすべてに掛かり、加える数はすべてのバイアスに足されるので、入力全体が変わります</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Which layer norm?</source>
        <translation>どのレイヤー正規化？</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The batch with its numbers, or the four things called layer norm</source>
        <translation>数値の入ったバッチ、または「レイヤー正規化」と呼ばれる4つ</translation>
    </message>
    <message>
        <source>From sample</source>
        <translation>先頭サンプル</translation>
    </message>
    <message>
        <source>The first of the four samples that are drawn</source>
        <translation>描かれる4サンプルの先頭</translation>
    </message>
    <message>
        <source>From channel</source>
        <translation>先頭チャネル</translation>
    </message>
    <message>
        <source>The first of the four channels that are drawn</source>
        <translation>描かれる4チャネルの先頭</translation>
    </message>
    <message>
        <source>Values in the cells</source>
        <translation>セルに値を表示</translation>
    </message>
    <message>
        <source>The number of every drawn cell</source>
        <translation>描かれたセルの数値</translation>
    </message>
    <message>
        <source>Colour by value instead</source>
        <translation>値で色分け</translation>
    </message>
    <message>
        <source>Blue is low and red is high; the frames keep the hues of the groups</source>
        <translation>青は小さく赤は大きい値。枠はグループの色のままです</translation>
    </message>
    <message>
        <source>four are drawn</source>
        <translation>描かれるのは4つ</translation>
    </message>
    <message>
        <source>Tiny batch 4 × 4 × 3 × 3</source>
        <translation>小さなバッチ4 × 4 × 3 × 3</translation>
    </message>
    <message>
        <source>Scale one sample by 5</source>
        <translation>1サンプルを5倍</translation>
    </message>
    <message>
        <source>One value per mean</source>
        <translation>平均1つに値が1つ</translation>
    </message>
    <message>
        <source>Instance norm on pictures</source>
        <translation>画像のインスタンス正規化</translation>
    </message>
    <message>
        <source>Group norm, 32 groups of 64</source>
        <translation>グループ正規化、64チャネルを32グループ</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Normalize over</source>
        <translation>正規化の範囲</translation>
    </message>
    <message>
        <source>Values, and are they robust?</source>
        <translation>値と頑健さ</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>the divisors of the channels</source>
        <translation>チャネル数の約数</translation>
    </message>
    <message>
        <source>Batch norm</source>
        <translation>バッチ正規化</translation>
    </message>
    <message>
        <source>Layer norm</source>
        <translation>レイヤー正規化</translation>
    </message>
    <message>
        <source>Instance norm</source>
        <translation>インスタンス正規化</translation>
    </message>
    <message>
        <source>Group norm</source>
        <translation>グループ正規化</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>レイヤー</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>インスタンス</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Layer norm per pixel (Keras, ConvNeXt)</source>
        <translation>画素ごとのレイヤー正規化（Keras、ConvNeXt）</translation>
    </message>
</context>
<context>
    <name>NormalizationStage</name>
    <message>
        <source>C channels</source>
        <translation>Cチャネル</translation>
    </message>
    <message>
        <source>N samples</source>
        <translation>Nサンプル</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln組</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ same</source>
        <translation>✓ 同じ</translation>
    </message>
    <message>
        <source>The batch as one block</source>
        <translation>バッチを1つの直方体で見る</translation>
    </message>
    <message>
        <source>%1 samples × %2 channels × %3 pixels = %4 values</source>
        <translation>%1サンプル × %2チャネル × %3画素 = %4個の値</translation>
    </message>
    <message>
        <source>γ = 1 and β = 0, as at the start of training: the values stay.</source>
        <translation>γ = 1、β = 0（訓練開始時）：値は変わりません。</translation>
    </message>
    <message>
        <source>times γ = %1, plus β = %2</source>
        <translation>γ = %1倍し、β = %2を足す</translation>
    </message>
    <message>
        <source>μ and σ are running statistics of 50 training batches, not of this batch.</source>
        <translation>μとσはこのバッチではなく、訓練バッチ50個の移動統計です。</translation>
    </message>
    <message>
        <source>%1 does the same in training and in evaluation.</source>
        <translation>%1は訓練時も推論時も同じ動作です。</translation>
    </message>
    <message>
        <source>pairs of μ and σ</source>
        <translation>組のμとσ</translation>
    </message>
    <message numerus="yes">
        <source>from %Ln value(s) each</source>
        <translation>
            <numerusform>それぞれ%Ln個の値から</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ One value per mean: μ is the value itself, so x − μ = 0 and σ = 0, whatever x is.</source>
        <translation>✗ 平均1つに値が1つ：μは値そのものなので、xが何でもx − μ = 0、σ = 0です。</translation>
    </message>
    <message>
        <source>PyTorch stops here: “Expected more than 1 value per channel when training”.</source>
        <translation>PyTorchはここで止まります：“Expected more than 1 value per channel when training”</translation>
    </message>
    <message>
        <source>Take a larger batch, evaluation mode, or a norm that averages over channels.</source>
        <translation>バッチを大きくするか、推論モードにするか、チャネル方向にも平均する正規化を選びます。</translation>
    </message>
    <message>
        <source>PyTorch stops here: “Expected more than 1 spatial element when training”.</source>
        <translation>PyTorchはここで止まります：“Expected more than 1 spatial element when training”</translation>
    </message>
    <message>
        <source>Take larger maps, or a norm that averages over channels.</source>
        <translation>特徴マップを大きくするか、チャネル方向にも平均する正規化を選びます。</translation>
    </message>
    <message>
        <source>Nothing of the input is left: only β would come out.</source>
        <translation>入力は何も残らず、出てくるのはβだけです。</translation>
    </message>
    <message>
        <source>Let each mean have more channels or more pixels.</source>
        <translation>平均1つあたりのチャネルか画素を増やします。</translation>
    </message>
    <message>
        <source>Drawn: samples %1 to %2 of %3.</source>
        <translation>表示：%3サンプルのうち%1〜%2。</translation>
    </message>
    <message>
        <source>Drawn: channels %1 to %2 of %3.</source>
        <translation>表示：%3チャネルのうち%1〜%2。</translation>
    </message>
    <message>
        <source>Of each map the middle %1 × %2 of %3 × %4 pixels.</source>
        <translation>各マップは%3 × %4画素の中央%1 × %2。</translation>
    </message>
    <message>
        <source>More than 8 groups: hues repeat, letters do not.</source>
        <translation>8グループを超えると色は繰り返し、文字は繰り返しません。</translation>
    </message>
    <message>
        <source>Sample %1, channel %2, row %3, column %4: %5.</source>
        <translation>サンプル%1、チャネル%2、%3行%4列：%5。</translation>
    </message>
    <message>
        <source>It is the only value of its mean, so nothing is left of it.</source>
        <translation>この平均に値はこれ1つなので、何も残りません。</translation>
    </message>
    <message numerus="yes">
        <source>Group %1 (%Ln value(s)): mean %2, deviation %3; normalized %4.</source>
        <translation>
            <numerusform>グループ%1（%Ln個の値）：平均%2、標準偏差%3、正規化後%4。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1 (%Ln value(s)): mean %2, variance %3.</source>
        <translation>
            <numerusform>グループ%1（%Ln個の値）：平均%2、分散%3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pair(s) of mean and variance.</source>
        <translation>
            <numerusform>%1：平均と分散は%Ln組。</numerusform>
        </translation>
    </message>
    <message>
        <source>The dial leaves its output unchanged.</source>
        <translation>入力の変更で出力は変わりません。</translation>
    </message>
    <message>
        <source>The dial changes its output by up to %1.</source>
        <translation>入力の変更で出力が最大%1変わります。</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>チャネル%1</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>サンプル</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln個の値</numerusform>
        </translation>
    </message>
    <message>
        <source>μ = x, σ = 0</source>
        <translation>μ = x, σ = 0</translation>
    </message>
    <message>
        <source>μ = x</source>
        <translation>μ = x</translation>
    </message>
    <message>
        <source>γ, β: %1 learned numbers</source>
        <translation>γ, β：学習する数%1個</translation>
    </message>
    <message>
        <source>The paper&apos;s figure</source>
        <translation>論文の図</translation>
    </message>
    <message>
        <source>Wu and He 2018, after Ba et al. 2016: over C, H, W</source>
        <translation>Wu and He 2018（Ba et al. 2016による）：C, H, W方向</translation>
    </message>
    <message>
        <source>over the last axis, here the channels</source>
        <translation>最後の軸（ここではチャネル）方向</translation>
    </message>
    <message>
        <source>over all axes that are named</source>
        <translation>指定したすべての軸の方向</translation>
    </message>
    <message>
        <source>over the channels of each pixel, NCHW</source>
        <translation>画素ごとにチャネル方向（NCHW）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2): %Ln pair(s) of mean and variance, %3 learned numbers.</source>
        <translation>
            <numerusform>%1（%2）：平均と分散は%Ln組、学習する数は%3個。</numerusform>
        </translation>
    </message>
    <message>
        <source>A click shows it on the batch.</source>
        <translation>クリックするとバッチ上で表示します。</translation>
    </message>
    <message>
        <source>Running μ and σ of 50 earlier batches, momentum 0.1.</source>
        <translation>μとσは、それまでの50バッチの移動平均（モメンタム0.1）です。</translation>
    </message>
    <message>
        <source>No running statistics here: the same in training and in evaluation.</source>
        <translation>移動平均は使いません。訓練時も推論時も同じ計算です。</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 trillion</source>
        <translation>%1兆</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1×10億</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1×100万</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Separable block</source>
        <translation>深さ方向分離可能ブロック</translation>
    </message>
    <message>
        <source>MobileNetV1: depthwise 3×3, then 1×1, each with batch norm and ReLU6</source>
        <translation>MobileNetV1：深さ方向3×3のあと1×1。それぞれバッチ正規化とReLU6つき</translation>
    </message>
    <message>
        <source>Inverted residual</source>
        <translation>逆残差ブロック</translation>
    </message>
    <message>
        <source>MobileNetV2: expand 6 times, depthwise 3×3, project, add</source>
        <translation>MobileNetV2：6倍に広げ、深さ方向3×3、射影、加算</translation>
    </message>
    <message>
        <source>Dense block</source>
        <translation>Denseブロック</translation>
    </message>
    <message>
        <source>DenseNet: four layers of growth rate 12, each concatenated to all before</source>
        <translation>DenseNet：成長率12の4層。前のすべてに連結</translation>
    </message>
    <message>
        <source>Transition</source>
        <translation>遷移層</translation>
    </message>
    <message>
        <source>DenseNet: 1×1 to half the channels, then average pooling</source>
        <translation>DenseNet：1×1でチャンネルを半分にし、平均プーリング</translation>
    </message>
    <message>
        <source>Residual block</source>
        <translation>残差ブロック</translation>
    </message>
    <message>
        <source>ResNet: two 3×3 convolutions and an addition</source>
        <translation>ResNet：3×3畳み込み2つと加算</translation>
    </message>
    <message>
        <source>Gated WaveNet layer</source>
        <translation>WaveNetのゲート付き層</translation>
    </message>
    <message>
        <source>WaveNet: tanh times sigmoid of causal convolutions, 1×1, add</source>
        <translation>WaveNet：因果的畳み込みのtanhとシグモイドの積、1×1、加算</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>次のいずれかでなければなりません：%1</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>%1から%2までの数でなければなりません</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>%1から%2までの整数でなければなりません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither true nor false</source>
        <translation>「%1」は true でも false でもありません</translation>
    </message>
    <message numerus="yes">
        <source>must have 1 to %Ln number(s)</source>
        <translation>
            <numerusform>1～%Ln個の数にしてください</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3</source>
        <translation>「%1」は%2から%3までの整数ではありません</translation>
    </message>
</context>
<context>
    <name>ParameterSquares</name>
    <message>
        <source>by area</source>
        <translation>面積で比較</translation>
    </message>
    <message>
        <source>Parameters, drawn to scale</source>
        <translation>パラメータ数（面積に比例）</translation>
    </message>
    <message>
        <source>Each network becomes a square of as many parameters as it has.</source>
        <translation>各ネットワークのパラメータ数を正方形の面積で示します。</translation>
    </message>
</context>
<context>
    <name>PictureFile</name>
    <message>
        <source>picture</source>
        <translation>図</translation>
    </message>
    <message>
        <source>there is not enough memory for it</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>must be from %1 to %2 pixels on each side, not %3x%4</source>
        <translation>各辺は%1から%2画素まででなければなりません（指定は%3x%4）</translation>
    </message>
    <message>
        <source>must be at most %1 million pixels in all, not %2x%3</source>
        <translation>全体で%1×100万画素以下でなければなりません（指定は%2x%3）</translation>
    </message>
    <message>
        <source>must be from %1 to %2 dots per inch</source>
        <translation>%1から%2dpiまででなければなりません</translation>
    </message>
    <message>
        <source>picture size</source>
        <translation>図の大きさ</translation>
    </message>
    <message>
        <source>resolution</source>
        <translation>解像度</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Quiz progress</source>
        <translation>クイズの記録</translation>
    </message>
    <message>
        <source>a list is missing or too long</source>
        <translation>リストがないか、長すぎます</translation>
    </message>
    <message>
        <source>a number is not finite</source>
        <translation>有限でない数があります</translation>
    </message>
    <message>
        <source>an answer is of an unknown kind</source>
        <translation>種類のわからない解答があります</translation>
    </message>
    <message>
        <source>this is no file of quiz progress</source>
        <translation>クイズの記録のファイルではありません</translation>
    </message>
    <message>
        <source>the file is of another version of the program</source>
        <translation>別のバージョンのプログラムのファイルです</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>ファイルが大きすぎます</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読めません</translation>
    </message>
    <message>
        <source>%1; it was put aside as %2</source>
        <translation>%1。%2 という名前で残してあります</translation>
    </message>
</context>
<context>
    <name>Quiz</name>
    <message>
        <source>Drag the bar, or move it with ↑ and ↓ (1 %) and Page Up and Page Down (10 %). Enter reveals the answer.</source>
        <translation>棒をドラッグするか、↑ ↓ キー（1 %）と Page Up / Page Down キー（10 %）で動かしてください。Enter キーで正解が出ます。</translation>
    </message>
    <message>
        <source>Draw the curve with the mouse, or go from point to point with ← and → and lift them with ↑ and ↓. Enter reveals the answer.</source>
        <translation>マウスで曲線を描くか、← → キーで点を選び ↑ ↓ キーで上下させてください。Enter キーで正解が出ます。</translation>
    </message>
    <message>
        <source>Click the cells, or walk there with the arrow keys and press Space. Enter reveals the answer.</source>
        <translation>セルをクリックするか、矢印キーで移動して Space キーを押してください。Enter キーで正解が出ます。</translation>
    </message>
    <message>
        <source>Click a dilation to add a layer, click a layer to take it away; or use the arrow keys and Space. Enter reveals the answer.</source>
        <translation>膨張率をクリックすると層が加わり、層をクリックすると外れます。矢印キーと Space キーも使えます。Enter キーで正解が出ます。</translation>
    </message>
    <message>
        <source>Click an answer, or press 1 for A, 2 for B and so on. Then a stopwatch runs both layers on this computer.</source>
        <translation>答えをクリックするか、数字キー（Aは1、Bは2…）を押してください。そのあと、このコンピュータで両方の層の時間を測ります。</translation>
    </message>
    <message>
        <source>Click an answer, or press 1 for A, 2 for B and so on.</source>
        <translation>答えをクリックするか、数字キー（Aは1、Bは2…）を押してください。</translation>
    </message>
    <message>
        <source>3 points for the right answer.</source>
        <translation>正解で 3 点です。</translation>
    </message>
    <message>
        <source>3 points within 25 %, 2 within a factor of 3, 1 for the right direction.</source>
        <translation>25 % 以内で 3 点、3 倍以内で 2 点、方向が合っていれば 1 点です。</translation>
    </message>
    <message>
        <source>3 points when all is right, fewer for what is nearly right.</source>
        <translation>すべて正しければ 3 点、ほぼ正しければ少し減ります。</translation>
    </message>
    <message>
        <source>%1: *%2*; you predicted %3.</source>
        <comment>question, answer, prediction</comment>
        <translation>%1：*%2*（予想は %3）</translation>
    </message>
    <message>
        <source>Your answer: %1.</source>
        <translation>あなたの解答：%1。</translation>
    </message>
    <message>
        <source>The stopwatch runs.</source>
        <translation>時間を測っています。</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>正解：%1。</translation>
    </message>
</context>
<context>
    <name>QuizChallenges</name>
    <message>
        <source>Hear 200 samples</source>
        <translation>200サンプルを聞く</translation>
    </message>
    <message>
        <source>Hear at least 200 samples without a hole, with 16 channels and at most 5,000 weights.</source>
        <translation>16チャネル、重み5,000個以下で、200サンプル以上を穴なく聞く。</translation>
    </message>
    <message>
        <source>Let each dilation be as wide as everything that the layers below it hear.</source>
        <translation>各層の膨張率を、それより下の層が聞く幅と同じにしてみましょう。</translation>
    </message>
    <message>
        <source>receptive field</source>
        <translation>受容野</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>holes</source>
        <translation>穴</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Cut the multiplications 8 times</source>
        <translation>乗算を8分の1に</translation>
    </message>
    <message>
        <source>Give 128 channels with an eighth of a normal 3 × 3 layer&apos;s %1 MACs, mixing included.</source>
        <translation>通常の3 × 3層の積和演算%1回の8分の1で、チャネルの混合も含めて128チャネルを出力する。</translation>
    </message>
    <message>
        <source>The 1 × 1 step takes 1/9 already: the 3 × 3 step has to cost next to nothing.</source>
        <translation>1 × 1だけで1/9かかります。3 × 3の計算量をほぼゼロにしなければなりません。</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>both steps</source>
        <translation>2段の合計</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>積和演算</translation>
    </message>
    <message>
        <source>96 channels</source>
        <translation>96チャネル</translation>
    </message>
    <message>
        <source>Reach at least 96 channels after 6 dense layers with under 40,000 weights.</source>
        <translation>6層のDenseブロックで、重み40,000個未満のまま96チャネル以上にする。</translation>
    </message>
    <message>
        <source>24 channels come in, and each layer adds k: 24 + 6·k.</source>
        <translation>入力は24チャネルで、1層ごとにk増えます：24 + 6·k。</translation>
    </message>
    <message>
        <source>85 % with a small network</source>
        <translation>小さなネットワークで85 %</translation>
    </message>
    <message>
        <source>Train a network to 85 % on the test pictures with under 50,000 parameters.</source>
        <translation>パラメータ50,000個未満のネットワークを学習させ、テスト画像の正解率を85 %にする。</translation>
    </message>
    <message>
        <source>Take the full convolutions out: separable ones learn with far fewer parameters.</source>
        <translation>通常の畳み込みを置き換えましょう。分離可能畳み込みはずっと少ないパラメータで学習できます。</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>テスト正解率</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ</translation>
    </message>
</context>
<context>
    <name>QuizCharts</name>
    <message>
        <source>Your predictions so far: guess ÷ truth (log scale)</source>
        <translation>これまでの予想：予想 ÷ 正解（対数目盛）</translation>
    </message>
    <message>
        <source>too low ← 1 is exact → too high</source>
        <translation>小さすぎ ← 1 が一致 → 大きすぎ</translation>
    </message>
    <message>
        <source>question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>guess ÷ truth</source>
        <translation>予想 ÷ 正解</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>問%1 %2</translation>
    </message>
    <message>
        <source>No quantity has been predicted yet.</source>
        <translation>数量の予想はまだありません。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prediction(s): guess divided by truth, 1 is exact.</source>
        <translation>
            <numerusform>予想 %Ln 件：予想を正解で割った値で、1 が一致です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Best so far: %1</source>
        <translation>これまでの最良：%1</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>達成</translation>
    </message>
    <message>
        <source>not solved</source>
        <translation>未達成</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>制限</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message numerus="yes">
        <source>%Ln solution(s) kept.</source>
        <translation>
            <numerusform>残っている解：%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers of the class</source>
        <translation>クラスの解答</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>解答数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to this question.</source>
        <translation>
            <numerusform>この問題への解答：%Ln 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuizChoices</name>
    <message>
        <source>“%1” is a misconception. %2</source>
        <translation>「%1」は誤解です。%2</translation>
    </message>
</context>
<context>
    <name>QuizClock</name>
    <message>
        <source>Separable is faster by what the MACs say, %1× or more</source>
        <translation>分離可能が、積和演算の比のとおり%1倍以上速い</translation>
    </message>
    <message>
        <source>Separable is faster, but by less than the MACs say</source>
        <translation>分離可能が速いが、積和演算の比ほどではない</translation>
    </message>
    <message>
        <source>It computes less, but it moves about as much memory: that part of the time stays.</source>
        <translation>計算は減りますが、読み書きするメモリの量はほぼ同じで、その分の時間は残ります。</translation>
    </message>
    <message>
        <source>Then moving the data takes all the time that the MACs save.</source>
        <translation>積和演算で減った時間が、データの移動ですべて消えた場合です。</translation>
    </message>
    <message>
        <source>The normal layer is faster</source>
        <translation>通常の層のほうが速い</translation>
    </message>
    <message>
        <source>Then two small steps move more data than one large one.</source>
        <translation>小さな2段のほうが、大きな1段より多くのデータを動かす場合です。</translation>
    </message>
    <message>
        <source>Faster on the clock?</source>
        <translation>実測で速いのは？</translation>
    </message>
    <message>
        <source>Both layers run on this computer now. What does the clock say?</source>
        <translation>両方の層をこのコンピュータで実行します。実測の結果はどうなるでしょう？</translation>
    </message>
    <message>
        <source>MACs normal ÷ separable: %1</source>
        <translation>積和演算の比（通常 ÷ 分離可能）：%1</translation>
    </message>
    <message>
        <source>Time is computing and moving data, and depthwise computes little for what it moves. So the clock rarely gains what the MACs promise.</source>
        <translation>時間は計算とデータの移動にかかり、深さ方向畳み込みは動かす量のわりに計算が少ない層です。そのため、積和演算の比ほど速くなることはまれです。</translation>
    </message>
    <message>
        <source>What the MACs promise</source>
        <translation>積和演算の数から見込まれる比</translation>
    </message>
    <message>
        <source>Both take about the same time: 0.8× to 1.25×</source>
        <translation>どちらもほぼ同じ時間：0.8〜1.25倍</translation>
    </message>
</context>
<context>
    <name>QuizConvolution</name>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
    <message>
        <source>The 1 × 1 part alone costs 1/K² = 1/%1 of the normal layer.</source>
        <translation>1 × 1の部分だけで、通常の層の1/K² = 1/%1かかるから</translation>
    </message>
    <message>
        <source>The 1 × 1 mix does one multiplication where the normal kernel does K² = %1.</source>
        <translation>通常のカーネルがK² = %1回の乗算をするところで、1 × 1は1回の乗算をします。</translation>
    </message>
    <message>
        <source>The depthwise part alone costs 1/Cout of the normal layer.</source>
        <translation>深さ方向の部分だけで、通常の層の1/Coutかかるから</translation>
    </message>
    <message>
        <source>The part 1/Cout is real, but it shrinks as the filters grow. What stays is the 1 × 1 mix.</source>
        <translation>1/Coutの部分は確かにありますが、フィルターが増えると小さくなります。残るのは1 × 1の混合です。</translation>
    </message>
    <message>
        <source>The 1 × 1 filters cost nothing.</source>
        <translation>1 × 1フィルターの計算量はゼロだから</translation>
    </message>
    <message>
        <source>They are small but many: here they take %1 of the separable layer&apos;s MACs.</source>
        <translation>小さくても数が多く、ここでは分離可能な層の積和演算の%1を占めます。</translation>
    </message>
    <message>
        <source>Padding adds about %1 of extra pixels.</source>
        <translation>パディングで画素が約%1増えるから</translation>
    </message>
    <message>
        <source>Padding adds no output pixel: both layers compute the same number of them.</source>
        <translation>パディングで出力画素は増えません。どちらの層も同じ数の画素を計算します。</translation>
    </message>
    <message>
        <source>Ratio for K = %1</source>
        <translation>K = %1のときの比</translation>
    </message>
    <message>
        <source>Drag the purple bar to the share of MACs that you expect.</source>
        <translation>積和演算の割合を予想して、紫の棒を動かしてください。</translation>
    </message>
    <message>
        <source>Normal conv.</source>
        <translation>通常の畳み込み</translation>
    </message>
    <message>
        <source>Separable conv.</source>
        <translation>分離可能畳み込み</translation>
    </message>
    <message>
        <source>And why is it never below %1, however many filters?</source>
        <translation>フィルターをいくら増やしても%1を下回らないのはなぜでしょう？</translation>
    </message>
    <message>
        <source>Depthwise costs 1/Cout of the normal layer, the 1 × 1 mix 1/K². Together they need %1 of its MACs.</source>
        <translation>深さ方向は通常の層の1/Cout、1 × 1の混合は1/K²です。合わせて積和演算は%1になります。</translation>
    </message>
    <message>
        <source>Output channels</source>
        <translation>出力チャネル数</translation>
    </message>
    <message>
        <source>Separable ÷ normal, MACs</source>
        <translation>積和演算の比（分離可能 ÷ 通常）</translation>
    </message>
    <message>
        <source>Curve for K = %1</source>
        <translation>K = %1のときの曲線</translation>
    </message>
    <message>
        <source>Sketch the share of MACs that separable needs as the output channels grow.</source>
        <translation>出力チャネルが増えるとき、分離可能畳み込みの積和演算の割合がどう変わるかを描いてください。</translation>
    </message>
    <message>
        <source>Kernel %1 × %1, %2 channels in; the first point is given</source>
        <translation>カーネル%1 × %1、入力%2チャネル。最初の点は与えられています</translation>
    </message>
    <message>
        <source>The part 1/Cout fades, the part 1/K² stays. So the curve falls at first and then stays above %1.</source>
        <translation>1/Coutの部分は消えていき、1/K²の部分は残ります。曲線は初めに下がり、その後は%1より上にとどまります。</translation>
    </message>
    <message>
        <source>MAC or FLOP?</source>
        <translation>MACかFLOPか</translation>
    </message>
    <message>
        <source>One tool counts this layer in MACs. What does another one show that counts FLOPs?</source>
        <translation>あるツールはこの層をMACで数えます。FLOPで数えるツールの値はいくつでしょう？</translation>
    </message>
    <message>
        <source>Counted in MACs</source>
        <translation>MACで数えた値</translation>
    </message>
    <message>
        <source>Counted in FLOPs</source>
        <translation>FLOPで数えた値</translation>
    </message>
    <message>
        <source>One MAC is a multiplication and an addition, so it is two FLOPs. Always say which of them a table counts.</source>
        <translation>1 MACは乗算1回と加算1回なので、2 FLOPsです。表ではどちらで数えたかを必ず示しましょう。</translation>
    </message>
    <message>
        <source>Picture %1 × %2, kernel %3 × %3, channels %4 → %5</source>
        <translation>画像%1 × %2、カーネル%3 × %3、チャネル%4 → %5</translation>
    </message>
</context>
<context>
    <name>QuizCourse</name>
    <message>
        <source>Depthwise 1/Cout, pointwise 1/K² of the normal one</source>
        <translation>深さ方向は通常の1/Cout、ポイントワイズは1/K²</translation>
    </message>
    <message>
        <source>Depthwise 1/K², pointwise 1/Cout of the normal one</source>
        <translation>深さ方向は通常の1/K²、ポイントワイズは1/Cout</translation>
    </message>
    <message>
        <source>The other way round: depthwise keeps the kernel&apos;s K² cells, pointwise keeps Cout.</source>
        <translation>逆です。深さ方向にはカーネルのK²セルが、ポイントワイズにはCoutが残ります。</translation>
    </message>
    <message>
        <source>Depthwise 1/Cin, pointwise 1/K² of the normal one</source>
        <translation>深さ方向は通常の1/Cin、ポイントワイズは1/K²</translation>
    </message>
    <message>
        <source>Depthwise still computes each of the %1 input channels; what it drops is Cout.</source>
        <translation>深さ方向も%1個の入力チャネルをすべて計算します。なくなるのはCoutです。</translation>
    </message>
    <message>
        <source>Each of them half of the normal one</source>
        <translation>どちらも通常の半分</translation>
    </message>
    <message>
        <source>Cost of the two parts</source>
        <translation>2つの部分の計算量</translation>
    </message>
    <message>
        <source>What do depthwise and pointwise convolution cost, compared with a normal one?</source>
        <translation>深さ方向畳み込みとポイントワイズ畳み込みの計算量は、通常の畳み込みと比べてどれだけでしょう？</translation>
    </message>
    <message>
        <source>Kernel K × K, channels Cin → Cout, same size of the maps</source>
        <translation>カーネルK × K、チャネルCin → Cout、特徴マップの大きさは同じ</translation>
    </message>
    <message>
        <source>Normal: K²·Cin·Cout for each pixel. Depthwise: K²·Cin; pointwise: Cin·Cout.</source>
        <translation>1画素あたり、通常はK²·Cin·Cout。深さ方向はK²·Cin、ポイントワイズはCin·Coutです。</translation>
    </message>
    <message>
        <source>Depthwise and pointwise ÷ normal, and with these numbers</source>
        <translation>深さ方向・ポイントワイズ ÷ 通常、およびこの数値での答え</translation>
    </message>
    <message>
        <source>The field, with these dilations and with 1 in every layer</source>
        <translation>受容野：この膨張率の場合と、全層で1の場合</translation>
    </message>
    <message>
        <source>WaveNet&apos;s convolution</source>
        <translation>WaveNetの畳み込み</translation>
    </message>
    <message>
        <source>Which convolution does WaveNet use to see far back in a sound?</source>
        <translation>音声の遠い過去まで見るために、WaveNetが使う畳み込みはどれでしょう？</translation>
    </message>
    <message>
        <source>Dilated causal convolution</source>
        <translation>膨張因果畳み込み（Dilated Causal）</translation>
    </message>
    <message>
        <source>Causal, because no sample may know the future; dilated, to reach far with few layers.</source>
        <translation>未来を見てはいけないので因果的、少ない層で遠くまで届くように膨張させます。</translation>
    </message>
    <message>
        <source>Depthwise separable convolution</source>
        <translation>深さ方向分離可能畳み込み</translation>
    </message>
    <message>
        <source>That is MobileNet&apos;s: it makes layers cheaper, not their field wider.</source>
        <translation>MobileNetの畳み込みです。計算は軽くなりますが、受容野は広がりません。</translation>
    </message>
    <message>
        <source>Pointwise convolution</source>
        <translation>ポイントワイズ畳み込み</translation>
    </message>
    <message>
        <source>WaveNet has 1 × 1 layers too, but each sees a single moment.</source>
        <translation>WaveNetにも1 × 1の層はありますが、見るのは1時点だけです。</translation>
    </message>
    <message>
        <source>Transposed convolution</source>
        <translation>転置畳み込み</translation>
    </message>
    <message>
        <source>That makes maps larger, as in decoders; it is neither causal nor far-seeing.</source>
        <translation>デコーダーのように特徴マップを大きくするものです。因果的でもなく、遠くも見ません。</translation>
    </message>
    <message>
        <source>WaveNet makes a sound sample by sample, so it reads the past only. Dilations 1, 2, 4 … reach far with few layers.</source>
        <translation>WaveNetは音を1サンプルずつ作るので、過去だけを読みます。膨張率1、2、4…により、少ない層で遠くまで届きます。</translation>
    </message>
    <message>
        <source>What is dilation for?</source>
        <translation>膨張畳み込みは何のため？</translation>
    </message>
    <message>
        <source>Kernel %1; dilations %2</source>
        <translation>カーネル%1、膨張率%2</translation>
    </message>
    <message>
        <source>A wider receptive field with the same number of parameters</source>
        <translation>同じパラメータ数で受容野を広げるため</translation>
    </message>
    <message>
        <source>The taps move apart; there are no more of them.</source>
        <translation>読む位置の間隔が広がるだけで、その数は増えません。</translation>
    </message>
    <message>
        <source>More computing in parallel</source>
        <translation>並列計算を増やすため</translation>
    </message>
    <message>
        <source>All outputs of a convolution can be computed in parallel, dilated or not.</source>
        <translation>畳み込みの出力は、膨張の有無にかかわらず並列に計算できます。</translation>
    </message>
    <message>
        <source>Fewer parameters with the same receptive field</source>
        <translation>同じ受容野でパラメータを減らすため</translation>
    </message>
    <message>
        <source>A layer keeps its parameters; what changes is the field.</source>
        <translation>層のパラメータは変わりません。変わるのは受容野です。</translation>
    </message>
    <message>
        <source>Keeping the future out</source>
        <translation>未来を読まないようにするため</translation>
    </message>
    <message>
        <source>With these %1 layers one output sees %2 samples. With dilation 1 the same weights would see %3.</source>
        <translation>この%1層で、出力は%2サンプルを見ます。膨張率1なら、同じ重みで%3サンプルです。</translation>
    </message>
    <message>
        <source>Depthwise drops the factor Cout, pointwise the factor K²: with Cout = %3 and K = %4, %1 and %2 are left.</source>
        <translation>深さ方向では係数Cout、ポイントワイズでは係数K²がなくなります。Cout = %3、K = %4なら、残るのは%1と%2です。</translation>
    </message>
    <message>
        <source>They are far cheaper: with Cout = %3 and K = %4, %1 and %2 of the normal one.</source>
        <translation>もっと少なくなります。Cout = %3、K = %4なら、通常の%1と%2です。</translation>
    </message>
</context>
<context>
    <name>QuizDense</name>
    <message>
        <source>Channels in: %1, growth rate k = %2, layers: %3</source>
        <translation>入力%1チャネル、成長率k = %2、%3層</translation>
    </message>
    <message>
        <source>Channels after the transition</source>
        <translation>遷移層のあとのチャネル数</translation>
    </message>
    <message>
        <source>How many channels are there after the dense block and its transition?</source>
        <translation>Denseブロックと遷移層のあと、チャネル数はいくつになるでしょう？</translation>
    </message>
    <message>
        <source>compression θ = %1</source>
        <translation>圧縮率θ = %1</translation>
    </message>
    <message>
        <source>The block ends with %1 channels, and θ = %2 of them stay.</source>
        <translation>ブロックの終わりは%1チャネルで、そのθ = %2倍が残ります。</translation>
    </message>
    <message>
        <source>The last layer&apos;s k channels are part of the block too, and then θ of all stay.</source>
        <translation>最後の層のkチャネルもブロックに含まれ、全体のθ倍が残ります。</translation>
    </message>
    <message>
        <source>A transition makes channels fewer, not more.</source>
        <translation>遷移層はチャネルを減らす層で、増やしません。</translation>
    </message>
    <message>
        <source>Concatenating gives k0 + L·k = %1 channels. The 1 × 1 convolution of the transition keeps θ times as many: %2.</source>
        <translation>連結でk0 + L·k = %1チャネルになります。遷移層の1 × 1畳み込みがそのθ倍、%2チャネルを残します。</translation>
    </message>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
    <message>
        <source>Channels of a dense block</source>
        <translation>Denseブロックのチャネル数</translation>
    </message>
    <message>
        <source>Drag the purple bar to the channels at the end of the dense block.</source>
        <translation>Denseブロックの終わりのチャネル数を予想して、紫の棒を動かしてください。</translation>
    </message>
    <message>
        <source>Residual block</source>
        <translation>残差ブロック</translation>
    </message>
    <message>
        <source>Dense block</source>
        <translation>Denseブロック</translation>
    </message>
    <message>
        <source>Residual layers add to the %1 channels that are there. Each dense layer puts %2 new ones beside them.</source>
        <translation>残差ブロックの層は、今ある%1チャネルに加算します。Dense層は、新しい%2チャネルを横に並べます。</translation>
    </message>
    <message>
        <source>Each dense layer computes only k new maps</source>
        <translation>Dense層は新しいk枚の特徴マップだけを計算するから</translation>
    </message>
    <message>
        <source>A residual layer computes all %1 channels anew, a dense one only %2.</source>
        <translation>残差ブロックの層は%1チャネルすべてを計算し直しますが、Dense層は%2チャネルだけです。</translation>
    </message>
    <message>
        <source>Dense layers add their maps to those that are there</source>
        <translation>Dense層は特徴マップを既存のものに加算するから</translation>
    </message>
    <message>
        <source>Dense layers read fewer and fewer channels</source>
        <translation>Dense層が読むチャネルはだんだん減るから</translation>
    </message>
    <message>
        <source>They read more and more: %1 at first, %2 at last.</source>
        <translation>逆に増えていきます。最初は%1、最後は%2チャネルです。</translation>
    </message>
    <message>
        <source>Dense blocks have smaller kernels</source>
        <translation>Denseブロックのカーネルは小さいから</translation>
    </message>
    <message>
        <source>Both have kernels of %1 × %1 cells here.</source>
        <translation>ここではどちらも%1 × %1のカーネルです。</translation>
    </message>
    <message>
        <source>Weights of a dense block</source>
        <translation>Denseブロックの重み</translation>
    </message>
    <message>
        <source>Drag the purple bar to the share of weights that the dense block needs.</source>
        <translation>Denseブロックに必要な重みの割合を予想して、紫の棒を動かしてください。</translation>
    </message>
    <message>
        <source>residual block of the same depth, %1 channels wide</source>
        <translation>残差ブロックは同じ深さで%1チャネル</translation>
    </message>
    <message>
        <source>And why does it need so few?</source>
        <translation>なぜそれほど少なくて済むのでしょう？</translation>
    </message>
    <message>
        <source>Old maps are read again in place of being computed again. So %1 of the weights give as many channels at the end.</source>
        <translation>以前の特徴マップを計算し直さず、読み直します。そのため、重みは%1でも終わりのチャネル数は同じです。</translation>
    </message>
    <message>
        <source>A dense block puts the new maps beside the old ones: %1 + %2.</source>
        <translation>Denseブロックは新しい特徴マップを横に並べます：%1 + %2。</translation>
    </message>
    <message>
        <source>A residual block adds the new maps to the old ones, cell by cell.</source>
        <translation>残差ブロックは新しい特徴マップを、元のものにセルごとに加算します。</translation>
    </message>
    <message>
        <source>Concatenate or add?</source>
        <translation>連結か加算か</translation>
    </message>
    <message>
        <source>Dense block: how many channels does the next layer read?</source>
        <translation>Denseブロック：次の層が読むチャネル数は？</translation>
    </message>
    <message>
        <source>Residual block: how many channels does the next layer read?</source>
        <translation>残差ブロック：次の層が読むチャネル数は？</translation>
    </message>
    <message>
        <source>Channels in: %1, channels that the layer computes: %2</source>
        <translation>入力%1チャネル、層が計算するのは%2チャネル</translation>
    </message>
    <message>
        <source>What came before is kept, so the next layer reads it too.</source>
        <translation>前のものも残るので、次の層はそれも読みます。</translation>
    </message>
    <message>
        <source>Adding cell by cell leaves every channel.</source>
        <translation>セルごとの加算では、どのチャネルも残ります。</translation>
    </message>
    <message>
        <source>The new maps are joined once, not twice.</source>
        <translation>新しい特徴マップが加わるのは一度だけです。</translation>
    </message>
    <message>
        <source>Concatenating stacks channels, adding leaves their number. Here it is %1.</source>
        <translation>連結ではチャネルが積み重なり、加算ではその数が変わりません。ここでは%1です。</translation>
    </message>
</context>
<context>
    <name>QuizGradient</name>
    <message>
        <source>In the plain stack</source>
        <translation>スキップなしの積み重ね</translation>
    </message>
    <message>
        <source>In the residual stack</source>
        <translation>残差接続の積み重ね</translation>
    </message>
    <message>
        <source>In the dense stack</source>
        <translation>密な接続の積み重ね</translation>
    </message>
    <message>
        <source>There the gradient arrives with norm %1.</source>
        <translation>ここに届く勾配のノルムは%1です。</translation>
    </message>
    <message>
        <source>It is the same in all three</source>
        <translation>3つとも同じ</translation>
    </message>
    <message>
        <source>Each way around a layer lets the gradient pass undamped: the three differ.</source>
        <translation>層を迂回する経路があると勾配は弱まらずに通ります。3つは同じになりません。</translation>
    </message>
    <message>
        <source>The smallest gradient</source>
        <translation>最も小さい勾配</translation>
    </message>
    <message>
        <source>A gradient of norm 1 enters at the end. Where is what arrives at layer 1 the smallest?</source>
        <translation>終端にノルム1の勾配を入れます。第1層に届く勾配が最も小さいのはどれでしょう？</translation>
    </message>
    <message>
        <source>In a plain stack the gradient is multiplied by every layer&apos;s weights and fades. Shortcuts carry it past the layers.</source>
        <translation>スキップなしでは、勾配は層の重みが次々に掛けられて消えていきます。スキップ接続があると、層を飛び越えて届きます。</translation>
    </message>
    <message>
        <source>What a layer does to the gradient g</source>
        <translation>層が勾配gにすること</translation>
    </message>
    <message>
        <source>The largest gradient</source>
        <translation>最も大きい勾配</translation>
    </message>
    <message>
        <source>A gradient of norm 1 enters at the end. Where is what arrives at layer 1 the largest?</source>
        <translation>終端にノルム1の勾配を入れます。第1層に届く勾配が最も大きいのはどれでしょう？</translation>
    </message>
</context>
<context>
    <name>QuizGroups</name>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
    <message>
        <source>A grouped convolution: %1 groups, %2 filters</source>
        <translation>グループ畳み込み：%1グループ、%2フィルター</translation>
    </message>
    <message>
        <source>That layer has %1 weights; the depthwise one has %2.</source>
        <translation>その層の重みは%1個、深さ方向畳み込みは%2個です。</translation>
    </message>
    <message>
        <source>With a group for each channel, a filter reads one channel only: %1 weights, as depthwise has.</source>
        <translation>チャネルごとに1グループなら、フィルターは1チャネルだけを読みます。重みは%1個で、深さ方向と同じです。</translation>
    </message>
    <message>
        <source>None: depthwise is a layer of its own kind</source>
        <translation>ない。深さ方向畳み込みは独自の種類の層</translation>
    </message>
    <message>
        <source>A normal convolution with %1 filters</source>
        <translation>通常の畳み込み：%1フィルター</translation>
    </message>
    <message>
        <source>Weights of depthwise</source>
        <translation>深さ方向畳み込みの重み</translation>
    </message>
    <message>
        <source>Drag the purple bar to the share of weights that a depthwise convolution needs.</source>
        <translation>深さ方向畳み込みに必要な重みの割合を予想して、紫の棒を動かしてください。</translation>
    </message>
    <message>
        <source>Normal conv.</source>
        <translation>通常の畳み込み</translation>
    </message>
    <message>
        <source>Depthwise conv.</source>
        <translation>深さ方向畳み込み</translation>
    </message>
    <message>
        <source>Which other layer has the same weights and the same result?</source>
        <translation>重みも結果も同じになる層はどれでしょう？</translation>
    </message>
    <message>
        <source>Each normal filter reads all channels, each depthwise one a single channel. So depthwise has 1/Cout of the weights.</source>
        <translation>通常のフィルターは全チャネルを、深さ方向のフィルターは1チャネルだけを読みます。そのため重みは1/Coutです。</translation>
    </message>
    <message>
        <source>What is depthwise?</source>
        <translation>深さ方向畳み込みとは？</translation>
    </message>
    <message>
        <source>Which layer is the same as a depthwise convolution?</source>
        <translation>深さ方向畳み込みと同じ層はどれでしょう？</translation>
    </message>
    <message>
        <source>Depthwise is the end of the slider for groups: %1 groups of one channel. Cost and weights are the same, %2 of them.</source>
        <translation>深さ方向畳み込みはグループ数のスライダーの終点、1チャネルずつの%1グループです。計算量も重み（%2個）も同じです。</translation>
    </message>
    <message>
        <source>channels in</source>
        <translation>入力チャネル</translation>
    </message>
    <message>
        <source>channels out</source>
        <translation>出力チャネル</translation>
    </message>
    <message>
        <source>Normal convolution %1 × %1</source>
        <translation>通常の畳み込み %1 × %1</translation>
    </message>
    <message>
        <source>Grouped convolution %1 × %1</source>
        <translation>グループ畳み込み %1 × %1</translation>
    </message>
    <message>
        <source>Depthwise convolution %1 × %1</source>
        <translation>深さ方向畳み込み %1 × %1</translation>
    </message>
    <message>
        <source>Pointwise convolution 1 × 1</source>
        <translation>ポイントワイズ畳み込み 1 × 1</translation>
    </message>
    <message>
        <source>A normal convolution reads every channel with K² taps.</source>
        <translation>通常の畳み込みは、すべてのチャネルをK²か所ずつ読みます。</translation>
    </message>
    <message>
        <source>A grouped convolution reads the channels of its own group only.</source>
        <translation>グループ畳み込みは、自分のグループのチャネルだけを読みます。</translation>
    </message>
    <message>
        <source>A depthwise convolution reads one channel only, with K² taps.</source>
        <translation>深さ方向畳み込みは、1チャネルだけをK²か所読みます。</translation>
    </message>
    <message>
        <source>A pointwise convolution reads every channel with a single tap.</source>
        <translation>ポイントワイズ畳み込みは、すべてのチャネルを1か所ずつ読みます。</translation>
    </message>
    <message>
        <source>Which channels are read?</source>
        <translation>どのチャネルを読む？</translation>
    </message>
    <message>
        <source>Which convolution is it?</source>
        <translation>これはどの畳み込みでしょう？</translation>
    </message>
    <message>
        <source>MACs for each output value: %1</source>
        <translation>出力1値あたりの積和演算：%1回</translation>
    </message>
    <message>
        <source>Count the lines into one output channel, then the MACs of a value. Lines × kernel cells = MACs tells the kernel.</source>
        <translation>1つの出力チャネルに入る線の数と、1値の積和演算を比べましょう。線の数 × カーネルのセル数 = 積和演算から、カーネルがわかります。</translation>
    </message>
</context>
<context>
    <name>QuizNormalization</name>
    <message>
        <source>Group norm, %1 groups</source>
        <translation>グループ正規化（%1グループ）</translation>
    </message>
    <message>
        <source>Layer norm over C, as in Keras and ConvNeXt</source>
        <translation>レイヤー正規化：C（Keras、ConvNeXt）</translation>
    </message>
    <message>
        <source>Layer norm over C, H, W, as in the paper&apos;s figure</source>
        <translation>レイヤー正規化：C、H、W（論文の図）</translation>
    </message>
    <message>
        <source>Batch norm takes one mean for each channel, over all samples and pixels.</source>
        <translation>バッチ正規化は、全サンプルと全画素にわたり、チャネルごとに1つの平均をとります。</translation>
    </message>
    <message>
        <source>Instance norm takes one mean for each channel of each sample.</source>
        <translation>インスタンス正規化は、サンプルごと、チャネルごとに1つの平均をとります。</translation>
    </message>
    <message>
        <source>Group norm takes one mean for each group of channels of a sample.</source>
        <translation>グループ正規化は、サンプルごとに、チャネルのグループにつき1つの平均をとります。</translation>
    </message>
    <message>
        <source>Over C alone there is one mean for each pixel of each sample.</source>
        <translation>Cだけにわたる場合、平均はサンプルごと、画素ごとに1つです。</translation>
    </message>
    <message>
        <source>Over C, H, W there is one mean for each sample.</source>
        <translation>C、H、Wにわたる場合、平均はサンプルごとに1つです。</translation>
    </message>
    <message>
        <source>N = %1, C = %2, H × W = %3 × %4</source>
        <translation>N = %1、C = %2、H × W = %3 × %4</translation>
    </message>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
    <message>
        <source>means</source>
        <translation>平均の数</translation>
    </message>
    <message>
        <source>cells for each</source>
        <translation>1つあたりのセル数</translation>
    </message>
    <message>
        <source>Who shares a mean?</source>
        <translation>平均を共有するのは？</translation>
    </message>
    <message>
        <source>Click all cells that share their mean with the marked one.</source>
        <translation>印のついたセルと平均を共有するセルを、すべてクリックしてください。</translation>
    </message>
    <message>
        <source>Here %1 cells share each mean.</source>
        <translation>ここでは%1セルが1つの平均を共有します。</translation>
    </message>
    <message>
        <source>Which layer norm?</source>
        <translation>どのレイヤー正規化？</translation>
    </message>
    <message>
        <source>How many means does this layer norm compute for the batch?</source>
        <translation>このレイヤー正規化は、バッチに対して平均をいくつ計算するでしょう？</translation>
    </message>
    <message>
        <source>Then each value would be its own mean, and nothing would be left.</source>
        <translation>それでは値そのものが平均になり、何も残りません。</translation>
    </message>
    <message>
        <source>The name does not say which axes; the number of means does.</source>
        <translation>どの軸かは名前ではわからず、平均の数でわかります。</translation>
    </message>
    <message>
        <source>0 everywhere, whatever comes in</source>
        <translation>何を入れてもすべて0</translation>
    </message>
    <message>
        <source>Each mean is that of a single value: x − μ is 0.</source>
        <translation>平均はどれも1つの値の平均なので、x − μは0です。</translation>
    </message>
    <message>
        <source>A map of several pixels has a variance of its own, so something is left.</source>
        <translation>数画素の特徴マップにはそれ自身の分散があるので、値は残ります。</translation>
    </message>
    <message>
        <source>The same as instance norm</source>
        <translation>インスタンス正規化と同じ</translation>
    </message>
    <message>
        <source>With one sample, a mean for each channel is a mean for each channel of each sample.</source>
        <translation>サンプルが1つなら、チャネルごとの平均は、サンプルごと、チャネルごとの平均と同じです。</translation>
    </message>
    <message>
        <source>The same as layer norm over C, H, W</source>
        <translation>C、H、Wのレイヤー正規化と同じ</translation>
    </message>
    <message>
        <source>Layer norm takes one mean for the sample, batch norm one for each channel.</source>
        <translation>レイヤー正規化の平均はサンプルに1つ、バッチ正規化の平均はチャネルごとに1つです。</translation>
    </message>
    <message>
        <source>x itself: a single sample is not normalized</source>
        <translation>xそのまま。1サンプルでは正規化されない</translation>
    </message>
    <message>
        <source>In training the mean is always subtracted.</source>
        <translation>訓練時には必ず平均が引かれます。</translation>
    </message>
    <message>
        <source>What a larger batch gives, too</source>
        <translation>大きなバッチと同じ結果</translation>
    </message>
    <message>
        <source>A batch of one</source>
        <translation>サンプル1つのバッチ</translation>
    </message>
    <message>
        <source>In training, what does batch norm give for a batch of one sample?</source>
        <translation>訓練時、サンプル1つのバッチに対するバッチ正規化の出力はどうなるでしょう？</translation>
    </message>
    <message>
        <source>One sample of one pixel: each channel has a single value, which is its own mean. Frameworks refuse it, or give 0.</source>
        <translation>1サンプル1画素では、各チャネルの値は1つで、それが平均です。フレームワークはエラーにするか、0を返します。</translation>
    </message>
    <message>
        <source>One sample of several pixels: each mean is that of one map. The batch norm is an instance norm then, and much noisier.</source>
        <translation>1サンプルで数画素なら、平均は1枚の特徴マップの平均です。バッチ正規化はインスタンス正規化と同じになり、ばらつきが大きくなります。</translation>
    </message>
    <message>
        <source>Values behind each mean</source>
        <translation>1つの平均のもとになる値の数</translation>
    </message>
</context>
<context>
    <name>QuizPhrases</name>
    <message>
        <source>%1; %2</source>
        <comment>two conditions</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>QuizReceptiveField</name>
    <message>
        <source>%1 samples</source>
        <translation>%1サンプル</translation>
    </message>
    <message>
        <source>The initial layer counts as one more dilation of 1</source>
        <translation>最初の層は膨張率1の層がもう1つあるのと同じ</translation>
    </message>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
    <message>
        <source>Kernel %1; an initial causal layer of dilation 1, then dilations %2</source>
        <translation>カーネル%1、最初に膨張率1の因果的な層、続けて膨張率%2</translation>
    </message>
    <message>
        <source>Kernel %1; dilations %2</source>
        <translation>カーネル%1、膨張率%2</translation>
    </message>
    <message>
        <source>One more or less</source>
        <translation>1つの違い</translation>
    </message>
    <message>
        <source>How many samples does one output of this causal stack see?</source>
        <translation>この因果的な層の積み重ねの出力1つは、何サンプルを見るでしょう？</translation>
    </message>
    <message>
        <source>Each layer adds (K − 1)·d to the one sample of the output itself.</source>
        <translation>出力自身の1サンプルに、各層が(K − 1)·dを足します。</translation>
    </message>
    <message>
        <source>That is the field without the initial layer, which adds K − 1 more.</source>
        <translation>それは最初の層がない場合の受容野です。最初の層がK − 1を加えます。</translation>
    </message>
    <message>
        <source>That is the field with an initial layer, which is not here.</source>
        <translation>それは最初の層がある場合の受容野です。ここにはありません。</translation>
    </message>
    <message>
        <source>The output&apos;s own sample counts once, not twice.</source>
        <translation>出力自身の位置を数えるのは1度だけです。</translation>
    </message>
    <message>
        <source>The next layer would double it.</source>
        <translation>2倍になるのは、次の層を加えたときです。</translation>
    </message>
    <message>
        <source>The field is 1 + (K − 1)·Σd: the output&apos;s own sample counts. The initial layer adds K − 1, where there is one.</source>
        <translation>受容野は1 + (K − 1)·Σdで、出力自身の位置も数えます。最初の層があれば、さらにK − 1増えます。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>That would be one sample each millisecond: a rate of 1 kHz.</source>
        <translation>それでは1ミリ秒に1サンプル、標本化周波数1 kHzです。</translation>
    </message>
    <message>
        <source>How long is a field?</source>
        <translation>受容野の長さは？</translation>
    </message>
    <message>
        <source>How long is the sound that one output hears?</source>
        <translation>出力1つが聞く音の長さはどれだけでしょう？</translation>
    </message>
    <message>
        <source>Field %1, sample rate %2 kHz</source>
        <translation>受容野%1、標本化周波数%2 kHz</translation>
    </message>
    <message>
        <source>%1 ÷ %2 Hz, in milliseconds.</source>
        <translation>%1 ÷ %2 Hzをミリ秒で表した値です。</translation>
    </message>
    <message>
        <source>Seconds are samples divided by the sample rate. The same stack hears a shorter time of a sound with a higher rate.</source>
        <translation>時間はサンプル数を標本化周波数で割ったものです。周波数が高い音ほど、同じ層が聞く時間は短くなります。</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層の数</translation>
    </message>
    <message>
        <source>Receptive field, samples</source>
        <translation>受容野（サンプル）</translation>
    </message>
    <message>
        <source>Growth with doubling</source>
        <translation>倍々にしたときの広がり</translation>
    </message>
    <message>
        <source>Growth of a plain stack</source>
        <translation>膨張なしの広がり</translation>
    </message>
    <message>
        <source>Sketch the field as the dilations double from layer to layer.</source>
        <translation>膨張率が層ごとに2倍になるとき、受容野がどう広がるかを描いてください。</translation>
    </message>
    <message>
        <source>Sketch the field of a plain stack: dilation 1 in every layer.</source>
        <translation>全層で膨張率1のとき、受容野がどう広がるかを描いてください。</translation>
    </message>
    <message>
        <source>Kernel %1, causal; the first point is given</source>
        <translation>カーネル%1、因果的。最初の点は与えられています</translation>
    </message>
    <message>
        <source>Each layer adds twice as much as the one before: the field doubles. On this axis that is a straight line.</source>
        <translation>各層は前の層の2倍を加えるので、受容野は倍々に広がります。この軸では直線になります。</translation>
    </message>
    <message>
        <source>Each layer adds K − 1 samples, no more. With the same weights, doubling would reach far wider.</source>
        <translation>各層が加えるのはK − 1サンプルだけです。同じ重みでも、倍々にすればはるかに広くなります。</translation>
    </message>
    <message>
        <source>%1 in a few layers</source>
        <translation>少ない層で%1</translation>
    </message>
    <message>
        <source>Pick dilations: hear %1 or more with at most %2 layers.</source>
        <translation>膨張率を選び、%2層以下で%1以上を聞いてください。</translation>
    </message>
    <message>
        <source>Causal stack, kernel %1; samples in a hole are not heard</source>
        <translation>因果的な積み重ね、カーネル%1。穴のサンプルは聞こえません</translation>
    </message>
    <message>
        <source>Doubling the dilation doubles the field and leaves no hole. %1 layers with 1, 2, 4 … hear %2.</source>
        <translation>膨張率を2倍にすると、穴を作らずに受容野が2倍になります。1、2、4…の%1層で%2を聞きます。</translation>
    </message>
</context>
<context>
    <name>QuizStage</name>
    <message>
        <source>%1 · predict, then reveal</source>
        <translation>%1 · 予想してから答え合わせ</translation>
    </message>
    <message>
        <source>The stopwatch runs both layers on this computer…</source>
        <translation>このコンピュータで両方の層の時間を測っています…</translation>
    </message>
    <message>
        <source>Your prediction first</source>
        <translation>まず予想</translation>
    </message>
    <message>
        <source>Answer (Enter)</source>
        <translation>解答する (Enter)</translation>
    </message>
    <message>
        <source>Show me in the lesson</source>
        <translation>レッスンで見る</translation>
    </message>
</context>
<context>
    <name>QuizStatistics</name>
    <message>
        <source>Evaluation subtracts the running mean and divides by the running σ.</source>
        <translation>推論時には、移動平均のμを引き、移動平均のσで割ります。</translation>
    </message>
    <message>
        <source>Training subtracts the batch&apos;s mean and divides by its σ.</source>
        <translation>訓練時には、バッチの平均を引き、バッチのσで割ります。</translation>
    </message>
    <message>
        <source>That is x − μ: the division by σ is missing.</source>
        <translation>それはx − μで、σで割っていません。</translation>
    </message>
    <message>
        <source>That divides by the variance, not by its root σ.</source>
        <translation>それは平方根σではなく、分散で割った値です。</translation>
    </message>
    <message>
        <source>That is x itself, not normalized.</source>
        <translation>それは正規化していないxそのものです。</translation>
    </message>
    <message>
        <source>Training or evaluation?</source>
        <translation>訓練時か推論時か</translation>
    </message>
    <message>
        <source>What does batch norm give for x in evaluation?</source>
        <translation>推論時、バッチ正規化はxに対して何を出力するでしょう？</translation>
    </message>
    <message>
        <source>What does batch norm give for x in training?</source>
        <translation>訓練時、バッチ正規化はxに対して何を出力するでしょう？</translation>
    </message>
    <message>
        <source>x = %1; batch: μ = %2, σ = %3; running: μ = %4, σ = %5</source>
        <translation>x = %1、バッチ：μ = %2、σ = %3、移動平均：μ = %4、σ = %5</translation>
    </message>
    <message>
        <source>The same x becomes %1 in training and %2 in evaluation. The gap closes as the running averages approach the batches&apos;.</source>
        <translation>同じxが、訓練時には%1、推論時には%2になります。移動平均がバッチの値に近づくほど、この差は縮まります。</translation>
    </message>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
</context>
<context>
    <name>QuizTaps</name>
    <message>
        <source>Dilated and causal</source>
        <translation>膨張していて、因果的</translation>
    </message>
    <message>
        <source>Dilated, not causal</source>
        <translation>膨張しているが、因果的ではない</translation>
    </message>
    <message>
        <source>Causal, not dilated</source>
        <translation>因果的だが、膨張していない</translation>
    </message>
    <message>
        <source>Ordinary: neither dilated nor causal</source>
        <translation>通常：膨張も因果性もない</translation>
    </message>
    <message>
        <source>Dilated and causal: its taps lie apart, all of them in the past.</source>
        <translation>膨張していて因果的：読む位置が離れていて、すべて過去にあります。</translation>
    </message>
    <message>
        <source>Dilated only: its taps lie apart, on both sides.</source>
        <translation>膨張だけ：読む位置が離れていて、前後両側にあります。</translation>
    </message>
    <message>
        <source>Causal only: neighbouring taps, all of them in the past.</source>
        <translation>因果性だけ：読む位置は隣り合い、すべて過去にあります。</translation>
    </message>
    <message>
        <source>Ordinary: neighbouring taps on both sides.</source>
        <translation>通常：読む位置は隣り合い、前後両側にあります。</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第%1層</translation>
    </message>
    <message>
        <source>What output t reads</source>
        <translation>出力tが読む位置</translation>
    </message>
    <message>
        <source>Dilated means that the taps lie apart, causal that none lies in the future. Each goes without the other.</source>
        <translation>膨張とは読む位置が離れていること、因果的とは未来を読まないことです。それぞれ独立に成り立ちます。</translation>
    </message>
    <message>
        <source>Which moments are read?</source>
        <translation>どの時点を読む？</translation>
    </message>
    <message>
        <source>Which convolution over time is it?</source>
        <translation>これは時間方向のどの畳み込みでしょう？</translation>
    </message>
    <message>
        <source>Time runs to the right; the inputs of one output are lit</source>
        <translation>時間は右へ進みます。光っているのは1つの出力が読む入力です</translation>
    </message>
    <message>
        <source>Causal, dilated, or both?</source>
        <translation>因果的か、膨張か、両方か</translation>
    </message>
    <message>
        <source>Output t reads the inputs %1. What is this layer?</source>
        <translation>出力tは入力%1を読みます。これはどんな層でしょう？</translation>
    </message>
    <message>
        <source>A single layer, kernel %1</source>
        <translation>1つの層、カーネル%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2個中%1個</translation>
    </message>
    <message>
        <source>Each layer fills exactly the gaps of the one above it.</source>
        <translation>各層が、ひとつ上の層のすき間をちょうど埋めます。</translation>
    </message>
    <message>
        <source>No dilation is 1, so the samples between are met by no path.</source>
        <translation>膨張率1の層がないので、間のサンプルにはどの経路も届きません。</translation>
    </message>
    <message>
        <source>Taps multiply from layer to layer, they do not add up.</source>
        <translation>読む位置の数は、層ごとに足されるのではなく掛け合わされます。</translation>
    </message>
    <message>
        <source>That is what a single layer reads.</source>
        <translation>それは1つの層が読む数です。</translation>
    </message>
    <message>
        <source>The output&apos;s own moment is read, too.</source>
        <translation>出力自身の時点も読まれます。</translation>
    </message>
    <message>
        <source>Are there holes?</source>
        <translation>穴はある？</translation>
    </message>
    <message>
        <source>How many samples of its field does one output really read?</source>
        <translation>出力1つは、受容野のうち何サンプルを実際に読むでしょう？</translation>
    </message>
    <message>
        <source>Causal stack, kernel %1; dilations %2</source>
        <translation>因果的な積み重ね、カーネル%1、膨張率%2</translation>
    </message>
    <message>
        <source>A stack of 1, 2, 4, 8 … reads every sample of its field exactly once. Only a single dilated layer has holes.</source>
        <translation>1、2、4、8…の積み重ねは、受容野のすべてのサンプルをちょうど1度ずつ読みます。穴があるのは膨張した層が1つだけのときです。</translation>
    </message>
    <message>
        <source>Every dilation is a multiple of %1, so only one sample in %1 is met. A layer of dilation 1 would fill the holes.</source>
        <translation>膨張率がどれも%1の倍数なので、%1サンプルに1つしか読みません。膨張率1の層を加えれば穴が埋まります。</translation>
    </message>
    <message>
        <source>Samples of the field, and those that are read</source>
        <translation>受容野のサンプル数と、実際に読まれる数</translation>
    </message>
</context>
<context>
    <name>QuizVerdict</name>
    <message>
        <source>far too low</source>
        <translation>かなり小さすぎます</translation>
    </message>
    <message>
        <source>%1× too high</source>
        <translation>%1倍大きすぎます</translation>
    </message>
    <message>
        <source>%1× too low</source>
        <translation>%1分の1と小さすぎます</translation>
    </message>
    <message>
        <source>Exactly right.</source>
        <translation>ぴったり正解です。</translation>
    </message>
    <message>
        <source>Right, within 25 %.</source>
        <translation>正解です（誤差25 %以内）。</translation>
    </message>
    <message>
        <source>Right direction, %1.</source>
        <translation>方向は正しいですが、%1。</translation>
    </message>
    <message>
        <source>Wrong direction, %1.</source>
        <translation>方向が逆で、%1。</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>答えは%1です。</translation>
    </message>
    <message>
        <source>It is %1: %2.</source>
        <translation>答えは%1（%2）です。</translation>
    </message>
    <message>
        <source>From %1 to %2 it goes from %3 to %4.</source>
        <translation>%1から%2の間に、%3から%4へ変わります。</translation>
    </message>
    <message>
        <source>All cells are right.</source>
        <translation>すべてのセルが正解です。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are different.</source>
        <translation>
            <numerusform>%Lnセルが違います。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) share this mean.</source>
        <translation>
            <numerusform>%Lnセルがこの平均を共有します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hears %Ln sample(s) only.</source>
        <translation>
            <numerusform>聞こえるのは%Lnサンプルだけです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It hears %Ln sample(s).</source>
        <translation>
            <numerusform>%Lnサンプルが聞こえます。</numerusform>
        </translation>
    </message>
    <message>
        <source>It hears enough, but has too many layers.</source>
        <translation>十分に聞こえますが、層が多すぎます。</translation>
    </message>
    <message>
        <source>Its field is %1 samples wide, but has holes: %2 of them are read.</source>
        <translation>受容野の幅は%1サンプルですが、穴があり、読まれるのは%2サンプルです。</translation>
    </message>
    <message>
        <source>Its field is %1 samples wide, and every one is read.</source>
        <translation>受容野の幅は%1サンプルで、すべて読まれます。</translation>
    </message>
    <message>
        <source>Right: %1.</source>
        <translation>正解：%1。</translation>
    </message>
    <message>
        <source>You chose %1; the right answer is %2.</source>
        <translation>選んだのは%1、正解は%2です。</translation>
    </message>
    <message>
        <source>Here the normal layer takes %1× as long; the MACs promised %2×.</source>
        <translation>ここでは通常の層に%1倍の時間がかかります。積和演算から見込まれた値は%2倍です。</translation>
    </message>
</context>
<context>
    <name>Race</name>
    <message>
        <source>training it takes %1 of memory, and %2 are free; take a smaller batch</source>
        <translation>学習には %1 のメモリが必要ですが、空きは %2 です。バッチサイズを小さくしてください</translation>
    </message>
    <message>
        <source>there is not enough memory for training it; take a smaller batch</source>
        <translation>学習に必要なメモリが足りません。バッチサイズを小さくしてください</translation>
    </message>
    <message>
        <source>Work until the goal, MACs</source>
        <translation>目標までの計算量（MAC）</translation>
    </message>
    <message>
        <source>What it costs to get there: multiplications, and time.</source>
        <translation>目標に達するまでにかかる積和演算の回数と時間。</translation>
    </message>
    <message>
        <source>Work until %1 %, MACs</source>
        <translation>%1 % までの計算量（MAC）</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>ここまで %1</translation>
    </message>
    <message>
        <source>A : B – %1 times the MACs, %2 times the time</source>
        <translation>A : B – MAC は %1 倍、時間は %2 倍</translation>
    </message>
    <message>
        <source>%1: %2 MACs</source>
        <translation>%1：%2 MAC</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>at the goal</source>
        <translation>目標に到達</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>時間切れ</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>テスト精度</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>訓練精度</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>学習時間</translation>
    </message>
    <message>
        <source>left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>pictures per second</source>
        <translation>1 秒あたりの画像数</translation>
    </message>
    <message>
        <source>model size</source>
        <translation>モデルサイズ</translation>
    </message>
    <message>
        <source>MACs per picture</source>
        <translation>1 枚あたりの MAC</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Training in numbers</source>
        <translation>学習の数値</translation>
    </message>
    <message>
        <source>Time, accuracy, size and memory of each network, as the course&apos;s table has them.</source>
        <translation>各ネットワークの時間・精度・サイズ・メモリ。演習の表と同じ項目です。</translation>
    </message>
    <message>
        <source>daisy</source>
        <translation>デイジー</translation>
    </message>
    <message>
        <source>dandelion</source>
        <translation>タンポポ</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>バラ</translation>
    </message>
    <message>
        <source>sunflower</source>
        <translation>ヒマワリ</translation>
    </message>
    <message>
        <source>tulip</source>
        <translation>チューリップ</translation>
    </message>
    <message>
        <source>T-shirt/top</source>
        <translation>Tシャツ</translation>
    </message>
    <message>
        <source>trouser</source>
        <translation>ズボン</translation>
    </message>
    <message>
        <source>pullover</source>
        <translation>プルオーバー</translation>
    </message>
    <message>
        <source>dress</source>
        <translation>ドレス</translation>
    </message>
    <message>
        <source>coat</source>
        <translation>コート</translation>
    </message>
    <message>
        <source>sandal</source>
        <translation>サンダル</translation>
    </message>
    <message>
        <source>shirt</source>
        <translation>シャツ</translation>
    </message>
    <message>
        <source>sneaker</source>
        <translation>スニーカー</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>バッグ</translation>
    </message>
    <message>
        <source>ankle boot</source>
        <translation>ブーツ</translation>
    </message>
    <message>
        <source>airplane</source>
        <translation>飛行機</translation>
    </message>
    <message>
        <source>automobile</source>
        <translation>自動車</translation>
    </message>
    <message>
        <source>bird</source>
        <translation>鳥</translation>
    </message>
    <message>
        <source>cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>deer</source>
        <translation>鹿</translation>
    </message>
    <message>
        <source>dog</source>
        <translation>犬</translation>
    </message>
    <message>
        <source>frog</source>
        <translation>カエル</translation>
    </message>
    <message>
        <source>horse</source>
        <translation>馬</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>船</translation>
    </message>
    <message>
        <source>truck</source>
        <translation>トラック</translation>
    </message>
    <message>
        <source>*%1* has diverged: numbers in layer %2 are not finite any more. A smaller learning rate helps.</source>
        <translation>*%1* は発散しました。層 %2 の値が有限でなくなりました。学習率を下げてみましょう。</translation>
    </message>
    <message>
        <source>*%1* has diverged in layer %2.</source>
        <translation>*%1* は層 %2 で発散しました。</translation>
    </message>
    <message>
        <source>*%1 stands still*: after %2 epochs it does no better than guessing. Too large a rate, or gradients that vanish?</source>
        <translation>*%1 は学習が進んでいません*。%2 エポック後も当てずっぽうと同じです。学習率が大きすぎるか、勾配消失でしょうか。</translation>
    </message>
    <message>
        <source>*%1 stands still*: no better than guessing.</source>
        <translation>*%1 は進んでいません*。当てずっぽうと同じです。</translation>
    </message>
    <message>
        <source>%1 knows *%2* of its training pictures, but only *%3* of others: it overfits.</source>
        <translation>%1 は訓練画像なら *%2* 正解しますが、ほかの画像では *%3* だけ。過学習です。</translation>
    </message>
    <message>
        <source>%1 overfits: *%2* on training, *%3* on test pictures.</source>
        <translation>%1 は過学習：訓練 *%2*、テスト *%3*。</translation>
    </message>
    <message>
        <source>%1 passes %2 after *%3*; %4 has *not got there* yet.</source>
        <translation>%1 は *%3* で %2 に到達、%4 は*まだ*です。</translation>
    </message>
    <message>
        <source>%1: %2 after *%3*; %4: *not yet*.</source>
        <translation>%1：*%3* で %2、%4：*まだ*。</translation>
    </message>
    <message>
        <source>%1 passes %2 after *%3*, %4 after *%5*; %6 is now %7 points better.</source>
        <translation>%1 は *%3*、%4 は *%5* で %2 に到達。いまは %6 が %7 ポイント上です。</translation>
    </message>
    <message>
        <source>%1: %2 after *%3*, %4 after *%5*.</source>
        <translation>%2 まで %1 は *%3*、%4 は *%5*。</translation>
    </message>
    <message>
        <source>%1 *%2*</source>
        <translation>%1 *%2*</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the standings of two networks</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Of the test pictures: %1.</source>
        <translation>テスト画像の正解率：%1。</translation>
    </message>
    <message>
        <source>%1 takes %2 of %3 pictures of “%4” for “%5”.</source>
        <translation>%1 は「%4」%3 枚のうち %2 枚を「%5」と予測します。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 KiB</source>
        <translation>%1 KiB</translation>
    </message>
    <message>
        <source>Which network learns *faster here*, and which one better? Start the race.</source>
        <translation>*このパソコンで速く*学習するのはどちら？&#x3000;精度が高いのは？&#x3000;競走を始めましょう。</translation>
    </message>
    <message>
        <source>Which one learns *faster here*?</source>
        <translation>*速く*学習するのはどちら？</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>正解</translation>
    </message>
    <message>
        <source>Loss of one picture (cross-entropy)</source>
        <translation>1 枚の画像の損失（交差エントロピー）</translation>
    </message>
    <message>
        <source>Loss of test picture %1 (%2): %3 takes it for %4</source>
        <translation>テスト画像 %1（%2）の損失：%3 の予測は %4</translation>
    </message>
    <message>
        <source>The race is on: the *first test* comes when an epoch has ended.</source>
        <translation>競走が始まりました。*最初のテスト*はエポックの終わりに行います。</translation>
    </message>
    <message>
        <source>The *first test* comes after an epoch.</source>
        <translation>*最初のテスト*はエポックの後です。</translation>
    </message>
</context>
<context>
    <name>RaceAxis</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 時間 %2 分</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック数</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>学習時間</translation>
    </message>
    <message>
        <source>images trained</source>
        <translation>学習した画像数</translation>
    </message>
    <message>
        <source>MACs of the forward passes</source>
        <translation>順伝播の積和演算数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln epoch(s)</source>
        <translation>
            <numerusform>%Ln エポック</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 epochs</source>
        <translation>%1 エポック</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 枚</translation>
    </message>
    <message>
        <source>%1 MACs</source>
        <translation>積和演算 %1 回</translation>
    </message>
    <message>
        <source>training time, s</source>
        <translation>学習時間（秒）</translation>
    </message>
    <message>
        <source>training time, min</source>
        <translation>学習時間（分）</translation>
    </message>
    <message>
        <source>training time, h</source>
        <translation>学習時間（時間）</translation>
    </message>
</context>
<context>
    <name>RaceFields</name>
    <message>
        <source>SGD, momentum 0.9</source>
        <translation>SGD（モメンタム 0.9）</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>最適化手法</translation>
    </message>
    <message>
        <source>By which rule gradients change the weights</source>
        <translation>勾配から重みをどう更新するか</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>一定</translation>
    </message>
    <message>
        <source>a tenth every 10 epochs</source>
        <translation>10 エポックごとに 1/10</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>スケジュール</translation>
    </message>
    <message>
        <source>How the learning rate changes over the epochs</source>
        <translation>エポックとともに学習率をどう変えるか</translation>
    </message>
    <message>
        <source>First weights</source>
        <translation>重みの初期値</translation>
    </message>
    <message>
        <source>How far the first weights are from 0: He&apos;s rule is made for ReLU, Glorot&apos;s for symmetric activations</source>
        <translation>初期値を 0 からどれだけ散らすか。He の初期値は ReLU 向け、Glorot（Xavier）の初期値は対称な活性化関数向け</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Size of a step; may be changed while it trains</source>
        <translation>1 回の更新の大きさ。学習中にも変えられます</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>バッチ</translation>
    </message>
    <message>
        <source>Pictures of one step</source>
        <translation>1 ステップで使う画像の枚数</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Training pictures that the network sees; 0: all</source>
        <translation>ネットワークに見せる訓練画像の枚数。0：すべて</translation>
    </message>
    <message>
        <source>Mirror pictures</source>
        <translation>左右反転</translation>
    </message>
    <message>
        <source>Augmentation: every second training picture is mirrored</source>
        <translation>データ拡張：訓練画像の半分を左右反転します</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平行移動</translation>
    </message>
    <message>
        <source>Augmentation: training pictures are moved by up to so many pixels</source>
        <translation>データ拡張：訓練画像を最大でこの画素数だけずらします</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>How often all training pictures are seen</source>
        <translation>すべての訓練画像を何回見るか</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>同時</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>順番</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>順序</translation>
    </message>
    <message>
        <source>Together: whoever has trained for the shortest time makes the next step. In turn: one after the other. Either way each step has all threads.</source>
        <translation>同時：学習時間の短いほうが次のステップを進めます。順番：一つずつ学習します。どちらでも各ステップは全スレッドを使います。</translation>
    </message>
    <message>
        <source>Goal, %</source>
        <translation>目標 %</translation>
    </message>
    <message>
        <source>Accuracy on the test pictures: who gets there first?</source>
        <translation>テスト画像の正解率。先に届くのは？</translation>
    </message>
    <message>
        <source>Stop at the goal</source>
        <translation>目標で止める</translation>
    </message>
    <message>
        <source>Who has reached the goal trains no more</source>
        <translation>目標に届いたネットワークは学習を終えます</translation>
    </message>
    <message>
        <source>Time limit, s</source>
        <translation>制限時間 秒</translation>
    </message>
    <message>
        <source>Seconds of training for each network; 0: none</source>
        <translation>各ネットワークの学習時間の上限。0：なし</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド</translation>
    </message>
    <message>
        <source>Processor cores that share each step</source>
        <translation>1 ステップを分担するコアの数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Of first weights, order and augmentation: the same seed gives the same run</source>
        <translation>初期値・順序・データ拡張の乱数。同じシードなら同じ結果になります</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Height and width of the pictures, in pixels</source>
        <translation>画像の高さと幅（画素）</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Training pictures; a quarter as many for the test. 0: all</source>
        <translation>訓練画像の上限（テストはその 1/4）。0：すべて</translation>
    </message>
    <message>
        <source>Width α</source>
        <translation>幅 α</translation>
    </message>
    <message>
        <source>MobileNet&apos;s width multiplier: all layers have α times as many channels</source>
        <translation>MobileNet の幅の倍率：どの層もチャネル数が α 倍になります</translation>
    </message>
</context>
<context>
    <name>RaceSession</name>
    <message>
        <source>The race is not kept any more, but goes on: %1</source>
        <translation>記録の保存を中止しました（学習は続きます）：%1</translation>
    </message>
    <message>
        <source>There is not enough memory for the pictures.</source>
        <translation>画像を読み込むメモリが足りません。</translation>
    </message>
    <message>
        <source>There is not enough memory for slow motion.</source>
        <translation>スローモーションに必要なメモリが足りません。</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldCharts</name>
    <message>
        <source>layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>重みの数</translation>
    </message>
    <message>
        <source>Dilated</source>
        <translation>膨張</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>現在%1</translation>
    </message>
    <message>
        <source>With %1 weights the dilated stack reaches %2, the ordinary one %3.</source>
        <translation>重み%1個で、膨張した積み重ねは%2、通常の積み重ねは%3まで届きます。</translation>
    </message>
    <message>
        <source>Reach of doubling dilations</source>
        <translation>倍々の膨張率が届く範囲</translation>
    </message>
    <message>
        <source>Context at %1</source>
        <translation>%1での文脈の長さ</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1画素</translation>
    </message>
    <message>
        <source>dilated</source>
        <translation>膨張</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>dilations 1, 2, 4 …, kernel %1</source>
        <translation>膨張率1, 2, 4 …、カーネル%1</translation>
    </message>
    <message>
        <source>Three times ten layers hear %1 with doubling dilations and %2 without.</source>
        <translation>10層を3回重ねた受容野は、倍々の膨張率では%1、膨張なしでは%2です。</translation>
    </message>
    <message>
        <source>Behind it the dilations go on doubling up to 512.</source>
        <translation>その先は膨張率が512まで倍々に続きます。</translation>
    </message>
    <message>
        <source>This stack</source>
        <translation>この積み重ね</translation>
    </message>
    <message>
        <source>dilated, samples</source>
        <translation>膨張（サンプル）</translation>
    </message>
    <message>
        <source>ordinary, samples</source>
        <translation>通常（サンプル）</translation>
    </message>
    <message>
        <source>Field by layers (pixels, log)</source>
        <translation>層数と受容野（画素、対数）</translation>
    </message>
    <message>
        <source>Field by weights (pixels, log)</source>
        <translation>重みの数と受容野（画素、対数）</translation>
    </message>
    <message>
        <source>Field by layers (samples, log)</source>
        <translation>層数と受容野（サンプル、対数）</translation>
    </message>
    <message>
        <source>Field by weights (samples, log)</source>
        <translation>重みの数と受容野（サンプル、対数）</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldFormula</name>
    <message>
        <source>Receptive field of a stack, in pixels along each axis</source>
        <translation>積み重ねの受容野（各軸の画素数）</translation>
    </message>
    <message>
        <source>Receptive field of a stack, in samples and in time</source>
        <translation>積み重ねの受容野（サンプル数と時間）</translation>
    </message>
    <message numerus="yes">
        <source>The initial causal layer adds one more K − 1 = %Ln sample(s)</source>
        <translation>
            <numerusform>最初の因果層がK − 1 = %Lnサンプルを加える</numerusform>
        </translation>
    </message>
    <message>
        <source>Receptive field with strides: each step counts by the jump j of the layers below</source>
        <translation>ストライドのある受容野：各歩は下の層の間隔j倍に数える</translation>
    </message>
    <message>
        <source>What this unit of layer %1 sees</source>
        <translation>第%1層のこのユニットが見る範囲</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldFour</name>
    <message>
        <source>Dilated causal</source>
        <translation>膨張因果畳み込み</translation>
    </message>
    <message>
        <source>Hears a long past with few layers and never the future: sound and other time series, WaveNet.</source>
        <translation>少ない層で長い過去を聞き、未来は決して読まない。音声などの時系列、WaveNetに使う。</translation>
    </message>
    <message>
        <source>Depthwise separable</source>
        <translation>深さ方向分離可能畳み込み</translation>
    </message>
    <message>
        <source>Filters each channel alone, then mixes them 1 × 1: nearly the same for far fewer weights, MobileNet.</source>
        <translation>チャネルごとに畳み込み、次に1 × 1で混ぜる。はるかに少ない重みでほぼ同じ働きをする。MobileNetに使う。</translation>
    </message>
    <message>
        <source>Pointwise (1 × 1)</source>
        <translation>ポイントワイズ畳み込み（1 × 1）</translation>
    </message>
    <message>
        <source>Mixes the channels of one pixel and looks at no neighbour: changes the number of channels.</source>
        <translation>一つの画素のチャネルを混ぜ、隣の画素は見ない。チャネル数を変えるために使う。</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>転置畳み込み</translation>
    </message>
    <message>
        <source>Stamps each input value into a larger output: makes maps larger, in decoders and generators.</source>
        <translation>入力の値を一つずつ大きな出力に押していく。デコーダや生成器でマップを拡大するために使う。</translation>
    </message>
    <message>
        <source>Tell it by its links: all from the left, with gaps that grow from layer to layer.</source>
        <translation>見分け方：線はすべて左から来て、間隔が層ごとに広がる。</translation>
    </message>
    <message>
        <source>Tell it by its kernels: a small one for each channel, then a 1 × 1.</source>
        <translation>見分け方：チャネルと同じ数の小さなカーネルが一つずつ並び、その後に1 × 1が続く。</translation>
    </message>
    <message>
        <source>Tell it by its kernel: one cell through all channels; the map keeps its size.</source>
        <translation>見分け方：カーネルは全チャネルを貫く1マスで、マップの大きさは変わらない。</translation>
    </message>
    <message>
        <source>Tell it by its size: the output is larger than the input, and the stamps overlap.</source>
        <translation>見分け方：出力が入力より大きく、隣り合う跡が重なる。</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldLesson</name>
    <message>
        <source>Receptive field</source>
        <translation>受容野</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>数えています…</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>listening…</source>
        <translation>聞いています…</translation>
    </message>
    <message>
        <source>Four convolutions, four purposes: *which one is it?*</source>
        <translation>四つの畳み込みと四つの目的。*どれでしょう？*</translation>
    </message>
    <message>
        <source>Four convolutions: *which one is it?*</source>
        <translation>四つの畳み込み、*どれでしょう？*</translation>
    </message>
    <message>
        <source>The stack spans *%1 pixels* but reads only %2 of them: the rest are holes.</source>
        <translation>受容野は*%1画素*ですが、読まれるのは%2画素だけで、残りは穴です。</translation>
    </message>
    <message>
        <source>It spans *%1 pixels*, reads %2.</source>
        <translation>受容野は*%1画素*、読むのは%2画素。</translation>
    </message>
    <message>
        <source>One output sees *%1 pixels*, and every one of them is read.</source>
        <translation>一つの出力は*%1画素*を見て、そのすべてを読みます。</translation>
    </message>
    <message>
        <source>One output sees *%1 pixels*.</source>
        <translation>一つの出力は*%1画素*を見ます。</translation>
    </message>
    <message>
        <source>With the same weights the stack sees *%1 pixels*, the ordinary stack only %2.</source>
        <translation>同じ数の重みで*%1画素*を見ます。通常の積み重ねは%2だけです。</translation>
    </message>
    <message>
        <source>It sees *%1 pixels*, the ordinary stack %2.</source>
        <translation>*%1画素*を見ます。通常は%2。</translation>
    </message>
    <message numerus="yes">
        <source>Without dilation the stack hears *%Ln sample(s)*: it is the ordinary stack.</source>
        <translation>
            <numerusform>膨張なしの受容野は*%Lnサンプル*。通常の積み重ねと同じです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without dilation it hears *%Ln sample(s)*.</source>
        <translation>
            <numerusform>膨張なしの受容野は*%Lnサンプル*。</numerusform>
        </translation>
    </message>
    <message>
        <source>With the same weights the dilated stack hears *%1 samples*, the ordinary stack only *%2*.</source>
        <translation>同じ数の重みで、膨張した積み重ねの受容野は*%1サンプル*、通常の積み重ねは*%2サンプル*だけです。</translation>
    </message>
    <message>
        <source>The dilated stack hears *%1 samples*, the ordinary one *%2*.</source>
        <translation>受容野は膨張が*%1サンプル*、通常は*%2*。</translation>
    </message>
    <message>
        <source>pixels that are read</source>
        <translation>読まれる画素</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>This stack</source>
        <translation>この積み重ね</translation>
    </message>
    <message>
        <source>Ordinary stack</source>
        <translation>通常の積み重ね</translation>
    </message>
    <message>
        <source>input sample</source>
        <translation>入力サンプル</translation>
    </message>
    <message>
        <source>hidden unit</source>
        <translation>隠れユニット</translation>
    </message>
    <message>
        <source>output sample</source>
        <translation>出力サンプル</translation>
    </message>
    <message>
        <source>Dilated stack</source>
        <translation>膨張した積み重ね</translation>
    </message>
    <message>
        <source>kernel %1</source>
        <translation>カーネル%1</translation>
    </message>
    <message>
        <source>dilations %1</source>
        <translation>膨張率%1</translation>
    </message>
    <message>
        <source>stack %1</source>
        <translation>層構成%1</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果的</translation>
    </message>
    <message>
        <source>not causal</source>
        <translation>因果的でない</translation>
    </message>
    <message>
        <source>with the initial layer</source>
        <translation>最初の層あり</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channel(s)</source>
        <translation>
            <numerusform>%Lnチャネル</numerusform>
        </translation>
    </message>
    <message>
        <source>learning…</source>
        <translation>学習中…</translation>
    </message>
    <message>
        <source>Going on with the sound, the dilated stack errs by *%1*, the ordinary stack by *%2*.</source>
        <translation>音の続きの誤差は、膨張した積み重ねが*%1*、通常の積み重ねが*%2*です。</translation>
    </message>
    <message>
        <source>The dilated stack errs by *%1*, the ordinary one by *%2*.</source>
        <translation>続きの誤差は膨張が*%1*、通常が*%2*。</translation>
    </message>
    <message>
        <source>*%1* of past is too little to go on with a chord: errors %2 and %3. Longer dilations hear more.</source>
        <translation>過去*%1*だけでは和音を続けられません（誤差%2と%3）。膨張率を大きくすると、より長く聞けます。</translation>
    </message>
    <message>
        <source>*%1* of past is too little to go on with a chord.</source>
        <translation>過去*%1*だけでは和音を続けられません。</translation>
    </message>
    <message>
        <source>A kernel of 1 looks at no neighbour: the stack hears *one sample*.</source>
        <translation>カーネル1は隣を見ないので、受容野は*1サンプル*です。</translation>
    </message>
    <message>
        <source>A kernel of 1 hears *one sample*.</source>
        <translation>カーネル1の受容野は*1サンプル*です。</translation>
    </message>
    <message>
        <source>With the same weights the stack hears *%1 samples*, the ordinary stack only *%2*.</source>
        <translation>同じ数の重みで、この積み重ねの受容野は*%1サンプル*、通常の積み重ねは*%2サンプル*だけです。</translation>
    </message>
    <message>
        <source>The stack hears *%1 samples*, the ordinary one *%2*.</source>
        <translation>受容野は*%1サンプル*、通常は*%2*。</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldPhases</name>
    <message>
        <source>One output</source>
        <translation>一つの出力</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第%1層</translation>
    </message>
    <message>
        <source>Layers %1–%2</source>
        <translation>第%1–%2層</translation>
    </message>
    <message>
        <source>Count inputs</source>
        <translation>入力を数える</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数える</translation>
    </message>
    <message>
        <source>Ordinary twin</source>
        <translation>通常の積み重ね</translation>
    </message>
    <message>
        <source>Twin</source>
        <translation>通常</translation>
    </message>
    <message>
        <source>The sound</source>
        <translation>音</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>音</translation>
    </message>
    <message>
        <source>One output&apos;s inputs</source>
        <translation>一つの出力の入力</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>Run the stack</source>
        <translation>積み重ねを通す</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>通す</translation>
    </message>
    <message>
        <source>Dilated causal</source>
        <translation>膨張因果畳み込み</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>Depthwise separable</source>
        <translation>深さ方向分離可能畳み込み</translation>
    </message>
    <message>
        <source>Separable</source>
        <translation>分離可能</translation>
    </message>
    <message>
        <source>Pointwise</source>
        <translation>ポイントワイズ</translation>
    </message>
    <message>
        <source>Transposed</source>
        <translation>転置畳み込み</translation>
    </message>
    <message>
        <source>Go on sample by sample</source>
        <translation>1サンプルずつ続ける</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続きを作る</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比べる</translation>
    </message>
    <message>
        <source>L%1</source>
        <comment>short for Layer 1</comment>
        <translation>第%1層</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldSettings</name>
    <message>
        <source>Kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>Samples that a unit reads</source>
        <translation>一つのユニットが読むサンプル数</translation>
    </message>
    <message>
        <source>Dilations</source>
        <translation>膨張率</translation>
    </message>
    <message>
        <source>Distance of the samples that a unit reads, layer by layer from the input on</source>
        <translation>ユニットが読むサンプルの間隔（入力側の層から順に）</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>How often the list of dilations is gone through</source>
        <translation>膨張率の並びを繰り返す回数</translation>
    </message>
    <message>
        <source>Own stack</source>
        <translation>独自の層構成</translation>
    </message>
    <message>
        <source>Causal (no future)</source>
        <translation>因果的（未来を読まない）</translation>
    </message>
    <message>
        <source>A unit reads the present and the past only; else as much on both sides</source>
        <translation>ユニットは現在と過去だけを読みます。オフでは前後を同じだけ読みます</translation>
    </message>
    <message>
        <source>Initial layer (WaveNet)</source>
        <translation>最初の層（WaveNet）</translation>
    </message>
    <message>
        <source>A causal layer of the same kernel and dilation 1 stands before the stack</source>
        <translation>同じカーネルで膨張率1の因果層を先頭に置きます</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>チャネル</translation>
    </message>
    <message>
        <source>Of every layer</source>
        <translation>各層のチャネル数</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>A signal over time, or an image</source>
        <translation>時間の信号、または画像</translation>
    </message>
    <message>
        <source>1-D signal</source>
        <translation>1次元の信号</translation>
    </message>
    <message>
        <source>2-D image</source>
        <translation>2次元の画像</translation>
    </message>
    <message>
        <source>Sample rate</source>
        <translation>標本化周波数</translation>
    </message>
    <message>
        <source>Samples in a second: 16,000 for speech, 44,100 for a CD</source>
        <translation>1秒あたりのサンプル数：音声は16,000、CDは44,100</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>Draws other random weights for the heat map and the waveform</source>
        <translation>ヒートマップと波形に使う乱数の重みを変えます</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>木</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形</translation>
    </message>
    <message>
        <source>Which one is it?</source>
        <translation>どれでしょう？</translation>
    </message>
    <message>
        <source>The same in 2-D</source>
        <translation>2次元の例</translation>
    </message>
    <message>
        <source>Two small maps beside the tree: holes and none</source>
        <translation>木の横の小さな二つの図：穴ありと穴なし</translation>
    </message>
    <message>
        <source>WaveNet, first 5 layers</source>
        <translation>WaveNetの最初の5層</translation>
    </message>
    <message>
        <source>WaveNet 1 … 512</source>
        <translation>WaveNet 1 … 512</translation>
    </message>
    <message>
        <source>WaveNet 1 … 512, kernel 3</source>
        <translation>WaveNet 1 … 512、カーネル3</translation>
    </message>
    <message>
        <source>WaveNet, three repeats</source>
        <translation>WaveNet、3回繰り返し</translation>
    </message>
    <message>
        <source>Plain stack</source>
        <translation>膨張なしの積み重ね</translation>
    </message>
    <message>
        <source>Gridding: 2, 2, 2 in 2-D</source>
        <translation>格子状の穴：2次元で2, 2, 2</translation>
    </message>
    <message>
        <source>VGG16 up to pool5</source>
        <translation>VGG16（pool5まで）</translation>
    </message>
    <message>
        <source>MobileNet</source>
        <translation>MobileNet</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>層の積み重ね</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Time and chance</source>
        <translation>時間と乱数</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The tree of units, a waveform, a sound that trained stacks go on with, or four kinds of convolution</source>
        <translation>ユニットの木、波形、学習した積み重ねによる音の続き、または四種類の畳み込み</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続きを作る</translation>
    </message>
    <message>
        <source>kernel/stride/padding/dilation of each layer, p before pooling, as in 3/1/1/1,p2/2/0/1; empty: the above</source>
        <translation>各層のカーネル/ストライド/パディング/膨張率、プーリングの前にはp（例3/1/1/1,p2/2/0/1）。空欄なら上の設定</translation>
    </message>
    <message>
        <source>A chord, continued</source>
        <translation>和音の続き</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldStack</name>
    <message>
        <source>its receptive field or its stride grows beyond %1 samples</source>
        <translation>受容野またはストライドが%1サンプルを超えます</translation>
    </message>
    <message>
        <source>entry %1, &quot;%2&quot;: %3</source>
        <translation>%1番目の「%2」：%3</translation>
    </message>
    <message>
        <source>the kernel</source>
        <translation>カーネル</translation>
    </message>
    <message>
        <source>the stride</source>
        <translation>ストライド</translation>
    </message>
    <message>
        <source>the padding</source>
        <translation>パディング</translation>
    </message>
    <message>
        <source>the dilation</source>
        <translation>膨張率</translation>
    </message>
    <message>
        <source>%1 must be a whole number, or two as in 3x1</source>
        <translation>%1は整数、または3x1のような二つの整数でなければなりません</translation>
    </message>
    <message>
        <source>%1 must be a whole number</source>
        <translation>%1は整数でなければなりません</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3</source>
        <translation>%1は%2から%3まででなければなりません</translation>
    </message>
    <message>
        <source>must be kernel/stride/padding/dilation, as in 3/1/1/1, with p before a pooling layer</source>
        <translation>3/1/1/1のようにカーネル/ストライド/パディング/膨張率で書き、プーリング層の前にはpを付けてください</translation>
    </message>
    <message>
        <source>must have at most %1 layers</source>
        <translation>最大%1層までです</translation>
    </message>
</context>
<context>
    <name>ReceptiveFieldStage</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2画素</translation>
    </message>
    <message>
        <source>one output</source>
        <translation>一つの出力</translation>
    </message>
    <message>
        <source>input: paths to the output</source>
        <translation>入力：出力までの経路の数</translation>
    </message>
    <message>
        <source>behind layer %1: paths to the output</source>
        <translation>第%1層の後：出力までの経路の数</translation>
    </message>
    <message>
        <source>a field of more than %1 pixels is not drawn</source>
        <translation>%1画素を超える受容野は描きません</translation>
    </message>
    <message>
        <source>%1 of %2 pixels reach the output, %3 are holes</source>
        <translation>%2画素のうち%1画素が出力に届き、%3画素は穴</translation>
    </message>
    <message>
        <source>all %1 pixels reach the output</source>
        <translation>%1画素すべてが出力に届く</translation>
    </message>
    <message>
        <source>counted by gradient: %1</source>
        <translation>勾配で数えると%1</translation>
    </message>
    <message>
        <source>the engine is at work …</source>
        <translation>計算中です…</translation>
    </message>
    <message>
        <source>%1 of the effect in the middle quarter</source>
        <translation>影響の%1が中央の4分の1に集中</translation>
    </message>
    <message>
        <source>the middle has most paths, so it counts most</source>
        <translation>中央ほど経路が多く、影響も大きい</translation>
    </message>
    <message>
        <source>Effective receptive field</source>
        <translation>有効受容野</translation>
    </message>
    <message>
        <source>how much each pixel moves the output: random weights</source>
        <translation>各画素が出力を動かす大きさ（重みは乱数）</translation>
    </message>
    <message>
        <source>the same %1 weights</source>
        <translation>同じ%1個の重み</translation>
    </message>
    <message>
        <source>Row %1, column %2 of the field</source>
        <translation>受容野の%1行%2列</translation>
    </message>
    <message>
        <source>: a hole, no path leads from here to the output.</source>
        <translation>：穴。ここから出力への経路はありません。</translation>
    </message>
    <message>
        <source>: %1 of the paths that the middle has</source>
        <translation>：経路の数は中央の%1</translation>
    </message>
    <message>
        <source>, effect %1 of the largest</source>
        <translation>、影響は最大の%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hole(s)</source>
        <translation>
            <numerusform>穴%Ln個</numerusform>
        </translation>
    </message>
    <message>
        <source>no holes</source>
        <translation>穴なし</translation>
    </message>
    <message>
        <source>only %1 of %2 pixels reach the output</source>
        <translation>%2画素のうち%1画素だけが出力に届く</translation>
    </message>
    <message>
        <source>all %1 of %2 pixels reach the output</source>
        <translation>%2画素のうち%1画素すべてが出力に届く</translation>
    </message>
    <message>
        <source>paths</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>many</source>
        <translation>多い</translation>
    </message>
    <message>
        <source>few</source>
        <translation>少ない</translation>
    </message>
    <message>
        <source>The same idea in 2-D</source>
        <translation>2次元でも同じこと</translation>
    </message>
    <message>
        <source>three 3 × 3 layers, both see 13 × 13</source>
        <translation>3 × 3が3層、受容野はどちらも13 × 13</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 kHz</source>
        <translation>%1 kHz</translation>
    </message>
    <message>
        <source>Causal stack, not dilated</source>
        <translation>因果的な積み重ね（膨張なし）</translation>
    </message>
    <message>
        <source>Stack, not dilated</source>
        <translation>積み重ね（膨張なし）</translation>
    </message>
    <message>
        <source>Dilated causal stack</source>
        <translation>膨張した因果畳み込みの積み重ね</translation>
    </message>
    <message>
        <source>Dilated stack</source>
        <translation>膨張した積み重ね</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) of %1 × %1, d = %2</source>
        <translation>
            <numerusform>%1 × %1が%Ln層、d = %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s)</source>
        <translation>
            <numerusform>%Ln層</numerusform>
        </translation>
    </message>
    <message>
        <source>its initial layer has dilation 1 and adds K − 1 = %1 to the field</source>
        <translation>最初の層は膨張率1で、受容野にK − 1 = %1を加える</translation>
    </message>
    <message>
        <source>step 1 everywhere: this is the ordinary stack</source>
        <translation>どの層も間隔1：これが通常の積み重ね</translation>
    </message>
    <message>
        <source>units read before and after their own time</source>
        <translation>ユニットは自分の時刻の前と後を読む</translation>
    </message>
    <message>
        <source>each layer doubles the step to the left; the future is never read</source>
        <translation>層ごとに左への歩幅が倍になり、未来は決して読まない</translation>
    </message>
    <message>
        <source>each layer steps to the left by its dilation; the future is never read</source>
        <translation>各層は膨張率だけ左を読み、未来は決して読まない</translation>
    </message>
    <message>
        <source>Ordinary causal stack</source>
        <translation>通常の因果畳み込みの積み重ね</translation>
    </message>
    <message>
        <source>Ordinary stack</source>
        <translation>通常の積み重ね</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s), the same %1 weights, step 1 everywhere</source>
        <translation>
            <numerusform>%Ln層、同じ%1個の重み、間隔はすべて1</numerusform>
        </translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>プール%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln time(s))</source>
        <translation>
            <numerusform>%1（%Ln回）</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the cone is drawn, to scale: %1 samples.</source>
        <translation>円錐だけを縮尺どおりに描いています：%1サンプル。</translation>
    </message>
    <message>
        <source>Levels with too many units are bands.</source>
        <translation>ユニットが多すぎる層は帯で示します。</translation>
    </message>
    <message>
        <source>Random weights, 4 channels, tanh; channel 1 is shown.</source>
        <translation>乱数の重み、4チャネル、tanh。表示はチャネル1。</translation>
    </message>
    <message>
        <source>input</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>%1 samples = %2 at %3</source>
        <translation>%1サンプル = %2（%3）</translation>
    </message>
    <message>
        <source>← past</source>
        <translation>← 過去</translation>
    </message>
    <message>
        <source>← before</source>
        <translation>← 前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>%1 samples = %2</source>
        <translation>%1サンプル = %2</translation>
    </message>
    <message>
        <source>formula %1 · counted by gradient %2</source>
        <translation>公式%1・ 勾配で数えると%2</translation>
    </message>
    <message>
        <source>(%1 of them read)</source>
        <translation>（うち%1を読む）</translation>
    </message>
    <message>
        <source>samples = %1</source>
        <translation>サンプル = %1</translation>
    </message>
    <message>
        <source>with %1 weights</source>
        <translation>重み%1個で</translation>
    </message>
    <message>
        <source>with as many weights</source>
        <translation>同じ数の重みで</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>最初の層</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1サンプル前</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1サンプル後</translation>
    </message>
    <message numerus="yes">
        <source>Ordinary stack, layer %1, %2: sees %Ln input sample(s).</source>
        <translation>
            <numerusform>通常の積み重ね、第%1層、%2：入力%Lnサンプルを見ます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dilated stack, layer %1, %2: sees %Ln input sample(s).</source>
        <translation>
            <numerusform>膨張した積み重ね、第%1層、%2：入力%Lnサンプルを見ます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ordinary stack, input sample %1: reaches %Ln drawn output(s).</source>
        <translation>
            <numerusform>通常の積み重ね、入力サンプル（%1）：描かれた出力のうち%Ln個に届きます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dilated stack, input sample %1: reaches %Ln drawn output(s).</source>
        <translation>
            <numerusform>膨張した積み重ね、入力サンプル（%1）：描かれた出力のうち%Ln個に届きます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its past stays dark.</source>
        <translation>それより過去は暗いままです。</translation>
    </message>
    <message>
        <source>The sound: plucked notes</source>
        <translation>音：弦をはじいた音符</translation>
    </message>
    <message>
        <source>The output at %1 hears the sound from %2 to %3.</source>
        <translation>%1の出力が見るのは、%2から%3までの音です。</translation>
    </message>
    <message>
        <source>: paths to the output %1</source>
        <translation>：出力までの経路%1本</translation>
    </message>
    <message numerus="yes">
        <source>Stack of %Ln layer(s)</source>
        <translation>
            <numerusform>%Ln層の積み重ね</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its outputs stand %Ln pixel(s) apart</source>
        <translation>
            <numerusform>出力の間隔は%Ln画素</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>its outputs stand %Ln sample(s) apart</source>
        <translation>
            <numerusform>出力の間隔は%Lnサンプル</numerusform>
        </translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>誤差%1</translation>
    </message>
    <message>
        <source>Only a causal stack without strides, pooling and more than 1,024 samples goes on.</source>
        <translation>続きを作れるのは、ストライドとプーリングのない、1,024サンプル以下の因果的な積み重ねだけです。</translation>
    </message>
    <message>
        <source>both stacks are learning …</source>
        <translation>両方の積み重ねが学習中です…</translation>
    </message>
    <message>
        <source>A chord that breaks off</source>
        <translation>途中で切れる和音</translation>
    </message>
    <message>
        <source>learned from %1 samples in %2 steps</source>
        <translation>%1サンプルを%2ステップで学習</translation>
    </message>
    <message>
        <source>Going on with the sound, the dilated stack errs by %1, the ordinary one by %2.</source>
        <translation>音の続きの誤差は、膨張した積み重ねが%1、通常が%2です。</translation>
    </message>
    <message>
        <source>8 channels, tanh, Adam; grey: the true sound; error: root mean square.</source>
        <translation>8チャネル、tanh、Adam。灰色は本当の音、誤差は二乗平均平方根。</translation>
    </message>
    <message>
        <source>← the past stays dark</source>
        <translation>← 過去は暗いまま</translation>
    </message>
    <message>
        <source>too large for a heat map</source>
        <translation>ヒートマップには大きすぎます</translation>
    </message>
</context>
<context>
    <name>RooflineChart</name>
    <message>
        <source>convolution</source>
        <translation>畳み込み</translation>
    </message>
    <message>
        <source>depthwise</source>
        <translation>深さ方向</translation>
    </message>
    <message>
        <source>pointwise</source>
        <translation>ポイントワイズ</translation>
    </message>
    <message>
        <source>fully connected</source>
        <translation>全結合</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thread(s)</source>
        <translation>
            <numerusform>%Lnスレッド</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median of %Ln pass(es), batch %1, %2, 32-bit, this computer</source>
        <translation>
            <numerusform>%Ln回の中央値、バッチ%1、%2、32ビット、このコンピュータ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 GMAC/s</source>
        <translation>%1 GMAC/s</translation>
    </message>
    <message>
        <source>%1 MACs per byte</source>
        <translation>1バイトあたり%1 MAC</translation>
    </message>
    <message>
        <source>%1 GB/s</source>
        <translation>%1 GB/s</translation>
    </message>
    <message>
        <source>Below the slanted part memory sets the pace, below the flat part arithmetic.</source>
        <translation>斜めの部分の下ではメモリが、水平な部分の下では演算が速さを決めます。</translation>
    </message>
    <message>
        <source>Above the slanted part: values come from a cache, not from memory.</source>
        <translation>斜めの部分より上：値はメモリではなくキャッシュから来ています。</translation>
    </message>
    <message>
        <source>Above the flat part: Winograd&apos;s algorithm multiplies less often than is counted.</source>
        <translation>水平な部分より上：Winogradのアルゴリズムは、数えた回数より少ない乗算で済みます。</translation>
    </message>
    <message>
        <source>no multiplications</source>
        <translation>乗算なし</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>runs with</source>
        <translation>一緒に実行される層</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>積和演算（MAC）</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>マイクロ秒</translation>
    </message>
    <message>
        <source>MACs per byte</source>
        <translation>1バイトあたりのMAC</translation>
    </message>
    <message>
        <source>GMAC/s</source>
        <translation>GMAC/s</translation>
    </message>
    <message>
        <source>nothing: it does not run</source>
        <translation>なし（実行されない）</translation>
    </message>
    <message numerus="yes">
        <source>This computer reaches %1 GMAC/s and %2 GB/s; of %Ln layer(s) that multiply, %3 do so few MACs per byte that memory sets the pace.</source>
        <translation>
            <numerusform>このコンピュータの上限は%1 GMAC/sと%2 GB/s。乗算をする%Ln層のうち%3層は、1バイトあたりのMACが少なく、メモリが速さを決めます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Speed of each layer (GMAC/s, log)</source>
        <translation>各層の速さ（GMAC/s、対数）</translation>
    </message>
    <message>
        <source>MACs per byte (log)</source>
        <translation>1バイトあたりのMAC（対数）</translation>
    </message>
    <message>
        <source>The slowest layers: share of time beside share of MACs</source>
        <translation>最も遅い層：時間の割合と積和演算の割合</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>%1 of the time</source>
        <translation>時間の%1</translation>
    </message>
    <message>
        <source>%1 of the MACs</source>
        <translation>積和演算の%1</translation>
    </message>
    <message>
        <source>%1 ms an image; shown: %2 of the time, %3 of the MACs</source>
        <translation>1画像あたり%1 ms。ここに示すのは時間の%2、積和演算の%3</translation>
    </message>
    <message>
        <source>%1 takes %2 of the time for %3 of the MACs; an image takes %4 ms.</source>
        <translation>%1は積和演算の%3に対して時間の%2を使います。1画像あたり%4 ms。</translation>
    </message>
</context>
<context>
    <name>RunChart</name>
    <message>
        <source>rate %1</source>
        <translation>学習率 %1</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>発散</translation>
    </message>
    <message>
        <source>network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <translation>テスト正解率</translation>
    </message>
    <message>
        <source>test loss</source>
        <translation>テスト損失</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <translation>訓練正解率</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>訓練損失</translation>
    </message>
    <message>
        <source>%1 has not been tested yet.</source>
        <translation>%1 はまだテストされていません。</translation>
    </message>
    <message>
        <source>%1: test loss %2 after %3, training loss %4.</source>
        <translation>%1：%3でテスト損失 %2、訓練損失 %4。</translation>
    </message>
    <message>
        <source>%1: %2 of the test samples are told right after %3, %4 in training.</source>
        <translation>%1：%3でテスト正解率 %2、訓練正解率 %4。</translation>
    </message>
    <message>
        <source>It reached %1 after %2.</source>
        <translation>%2で %1 に達しました。</translation>
    </message>
    <message>
        <source>%1 has diverged.</source>
        <translation>%1 は発散しました。</translation>
    </message>
    <message>
        <source>Accuracy (%)</source>
        <translation>正解率（%）</translation>
    </message>
    <message>
        <source>Loss (cross-entropy)</source>
        <translation>損失（交差エントロピー）</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>目標 %1</translation>
    </message>
    <message>
        <source>guessing %1</source>
        <translation>当てずっぽう %1</translation>
    </message>
</context>
<context>
    <name>RunExport</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 (epoch %2)</source>
        <translation>%1（第 %2 エポック）</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>model size</source>
        <translation>モデルのサイズ</translation>
    </message>
    <message>
        <source>MACs per image</source>
        <translation>画像 1 枚あたりの積和演算数</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>エポック数</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>学習時間</translation>
    </message>
    <message>
        <source>images per second</source>
        <translation>毎秒の画像数</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>best test accuracy</source>
        <translation>最高のテスト正解率</translation>
    </message>
    <message>
        <source>last training accuracy</source>
        <translation>最後の訓練正解率</translation>
    </message>
    <message>
        <source>time to %1</source>
        <translation>%1 までの時間</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>the list has %1 items; there may be %2</source>
        <translation>リストの項目が %1 個あります。%2 個までです</translation>
    </message>
    <message>
        <source>a number above 0 is expected here</source>
        <translation>ここには 0 より大きい数が必要です</translation>
    </message>
    <message>
        <source>run</source>
        <comment>a kept race, before the place in its file: run.tracks[0]</comment>
        <translation>記録</translation>
    </message>
    <message>
        <source>this is not a kept run of Convolarium</source>
        <translation>これは Convolarium の学習の記録ではありません</translation>
    </message>
    <message>
        <source>another version of the program has written it</source>
        <translation>別の版のプログラムが書いたものです</translation>
    </message>
    <message>
        <source>epoch %1 has guesses for %2 of %3 test samples</source>
        <translation>第 %1 エポックの予測は %2 個分ですが、テスト標本は %3 個です</translation>
    </message>
    <message>
        <source>epoch %1 has guesses of classes that are not there</source>
        <translation>第 %1 エポックの予測に、存在しないクラスがあります</translation>
    </message>
    <message>
        <source>this is not a date</source>
        <translation>これは日時ではありません</translation>
    </message>
    <message>
        <source>the run is too long to be kept</source>
        <translation>記録が長すぎて保存できません</translation>
    </message>
    <message>
        <source>plan</source>
        <comment>of a race, before the place in its text: plan.epochs</comment>
        <translation>計画</translation>
    </message>
    <message>
        <source>the list has %1 items; %2 are expected</source>
        <translation>リストの項目が %1 個あります。%2 個でなければなりません</translation>
    </message>
    <message>
        <source>the steps must ascend</source>
        <translation>ステップは小さい順でなければなりません</translation>
    </message>
    <message>
        <source>this is not Base64 of three bytes for each sample</source>
        <translation>サンプルごとに 3 バイトの Base64 ではありません</translation>
    </message>
</context>
<context>
    <name>RunStore</name>
    <message>
        <source>the file is missing</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation>これは通常のファイルではありません</translation>
    </message>
    <message>
        <source>the file is too large for a run</source>
        <translation>学習の記録としてはファイルが大きすぎます</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>フォルダーを作成できません</translation>
    </message>
    <message>
        <source>too many runs were begun in this second</source>
        <translation>この 1 秒間に始めた学習が多すぎます</translation>
    </message>
    <message>
        <source>this is not the name of a kept run</source>
        <translation>これは保存された学習の記録の名前ではありません</translation>
    </message>
    <message>
        <source>this is a link, not a folder</source>
        <translation>これはフォルダーではなくリンクです</translation>
    </message>
    <message>
        <source>the file has been cut off</source>
        <translation>ファイルが途中で切れています</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルを読み込めません</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>a run needs a name</source>
        <translation>記録には名前が必要です</translation>
    </message>
    <message>
        <source>the run is not there any more</source>
        <translation>この記録はもうありません</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>the folder %1 does not exist</source>
        <translation>フォルダー「%1」がありません</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1はフォルダーではありません</translation>
    </message>
    <message>
        <source>the folder %1 cannot be written to</source>
        <translation>フォルダー%1に書き込めません</translation>
    </message>
    <message>
        <source>no file name is given</source>
        <translation>ファイル名が指定されていません</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>ファイルではなくフォルダーです</translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>the file is there already and cannot be written to</source>
        <translation>ファイルがすでにあり、書き込めません</translation>
    </message>
    <message>
        <source>the disk is full (%1 are needed, %2 are free)</source>
        <translation>ディスクの空きが足りません（必要%1、空き%2）</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>SampleImage</name>
    <message>
        <source>there is no such picture</source>
        <translation>そのような画像はありません</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>is not a picture that can be read here</source>
        <translation>ここで読み込める画像ではありません</translation>
    </message>
    <message>
        <source>is larger than %1 × %1 pixels</source>
        <translation>%1 × %1 画素より大きい</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>花</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>猫</translation>
    </message>
    <message>
        <source>House</source>
        <translation>家</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Stripes</source>
        <translation>縞</translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message>
        <source>MobileNet against VGG</source>
        <translation>MobileNet 対 VGG</translation>
    </message>
    <message>
        <source>The course&apos;s comparison, small enough for this computer: who is faster, who is better, and how many parameters does it take?</source>
        <translation>演習の比較をこのパソコン向けに小さくしたもの。速いのは？&#x3000;精度が高いのは？&#x3000;パラメータはいくつ必要？</translation>
    </message>
    <message>
        <source>A deep VGG stands still</source>
        <translation>深い VGG は学習が進まない</translation>
    </message>
    <message>
        <source>Twelve convolutions without normalization: gradients vanish on their way to the first layer (see Gradients). He&apos;s first weights help, batch normalization helps more.</source>
        <translation>正規化のない 12 層の畳み込み。最初の層に届くまでに勾配が消失します（「勾配」を参照）。He の初期値で改善し、バッチ正規化ならさらに改善します。</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He の初期値</translation>
    </message>
    <message>
        <source>batch 2</source>
        <translation>バッチ 2</translation>
    </message>
    <message>
        <source>batch 64</source>
        <translation>バッチ 64</translation>
    </message>
    <message>
        <source>Learned by heart: too little data</source>
        <translation>丸暗記：データ不足</translation>
    </message>
    <message>
        <source>With 250 pictures MobileNet soon knows all of them and no others. Augmentation makes more of them; more pictures are better still. Each has the same time.</source>
        <translation>画像が 250 枚だけだと MobileNet はそれを丸暗記し、ほかの画像は当てられません。データ拡張で改善し、枚数を増やすとさらに改善します。学習時間はどれも同じです。</translation>
    </message>
    <message>
        <source>250 pictures</source>
        <translation>250 枚</translation>
    </message>
    <message>
        <source>4,000 pictures</source>
        <translation>4,000 枚</translation>
    </message>
    <message>
        <source>250, augmented</source>
        <translation>250 枚＋データ拡張</translation>
    </message>
    <message>
        <source>Separable against normal</source>
        <translation>分離可能畳み込み 対 通常の畳み込み</translation>
    </message>
    <message>
        <source>A small batch makes batch norm noisy</source>
        <translation>小さなバッチではバッチ正規化が不安定</translation>
    </message>
    <message>
        <source>Mean and variance of two pictures say little about all others: in training fewer pictures are told right than in use, where running statistics of many batches stand in, and each picture takes longer.</source>
        <translation>画像 2 枚の平均と分散は全体を表しません。訓練時の正解率は、多くのバッチの移動平均を使う推論時より低くなり、1 枚あたりの学習時間も長くなります。</translation>
    </message>
    <message>
        <source>The same layers and widths, once with normal convolutions, once with depthwise and pointwise ones: a fraction of the work, and what does it cost in accuracy?</source>
        <translation>層の並びと幅は同じで、一方は通常の畳み込み、もう一方は深さ方向とポイントワイズの畳み込み。計算量は何分の一かに減りますが、精度はどれだけ下がる？</translation>
    </message>
    <message>
        <source>The course&apos;s own: 224 × 224</source>
        <translation>講義の実験そのもの：224 × 224</translation>
    </message>
    <message>
        <source>VGG16 and MobileNetV2 (α 0.5) as in the course: batches of 128, 40 epochs. Choose your folder of pictures below. The first steps tell how many hours it takes here; each epoch is kept, so you may quit and go on later.</source>
        <translation>講義と同じ VGG16 と MobileNetV2（α 0.5）：バッチ 128、40 エポック。下で画像のフォルダーを選んでください。最初の数ステップで、このコンピューターで何時間かかるかがわかります。エポックごとに保存されるので、中断して後で続けられます。</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>outputs</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>channel mean</source>
        <translation>チャネルの平均</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <translation>勾配のノルム</translation>
    </message>
    <message>
        <source>log scale</source>
        <translation>対数目盛</translation>
    </message>
    <message>
        <source>%, log scale</source>
        <translation>％、対数目盛</translation>
    </message>
    <message>
        <source>change of weights</source>
        <translation>重みの変化</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>step %1; %2 of %3 layers drawn</source>
        <translation>ステップ %1、%3 層のうち %2 層を表示</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Softmax of the first picture</source>
        <translation>1 枚目のソフトマックス出力</translation>
    </message>
    <message>
        <source>its loss %1</source>
        <translation>この画像の損失 %1</translation>
    </message>
    <message>
        <source>batch: loss %1, %2 right</source>
        <translation>バッチ：損失 %1、正解 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>1 Forward: *%1 pictures* pass %2 layers; shown is the first one, “%3”.</source>
        <translation>1 順伝播：*%1 枚*の画像が %2 層を通ります。図は 1 枚目（%3）です。</translation>
    </message>
    <message>
        <source>1 Forward: *%1 pictures* pass %2 layers.</source>
        <translation>1 順伝播：*%1 枚*が %2 層を通ります。</translation>
    </message>
    <message>
        <source>2 Loss: “%1” gets %2, a loss of %3; the mean of all %4 pictures is *%5*.</source>
        <translation>2 損失：正解「%1」の確率は %2 で損失は %3。%4 枚の平均は *%5* です。</translation>
    </message>
    <message>
        <source>2 Loss: *%1*, the mean of %2 pictures.</source>
        <translation>2 損失：%2 枚の平均で *%1*。</translation>
    </message>
    <message>
        <source>3 Backward: from the last layer to the first, the norm of the gradient goes from %1 to *%2*.</source>
        <translation>3 逆伝播：最後の層から最初の層へ、勾配のノルムは %1 から *%2* になります。</translation>
    </message>
    <message>
        <source>3 Backward: gradient %1 at the last layer, *%2* at the first.</source>
        <translation>3 逆伝播：勾配は最後の層で %1、最初の層で *%2*。</translation>
    </message>
    <message>
        <source>4 Update: with the learning rate %1, the weights of a layer change by *%2 to %3*.</source>
        <translation>4 更新：学習率 %1 で、各層の重みが *%2～%3* 変わります。</translation>
    </message>
    <message>
        <source>4 Update: weights change by *%1 to %2*.</source>
        <translation>4 更新：重みが *%1～%2* 変わります。</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>順伝播</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>逆伝播</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Loss of the first picture of the batch (%1)</source>
        <translation>バッチの 1 枚目（%1）の損失</translation>
    </message>
    <message>
        <source>%1: outputs %2 on average, gradient norm %3, weights changed by %4</source>
        <translation>%1：出力の平均 %2、勾配のノルム %3、重みの変化 %4</translation>
    </message>
</context>
<context>
    <name>StrictJson</name>
    <message>
        <source>line %1, column %2</source>
        <translation>%1 行目 %2 文字目</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>more than %1 brackets within each other</source>
        <translation>括弧の入れ子が %1 段を超えています</translation>
    </message>
    <message>
        <source>more than %1 values</source>
        <translation>値が %1 個を超えています</translation>
    </message>
    <message>
        <source>this key stands there twice</source>
        <translation>このキーが 2 回現れます</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>JSONとして読めません</translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>… %Ln more: Enter shows all</source>
        <translation>
            <numerusform>… ほか%Ln行（Enterですべて表示）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingData</name>
    <message>
        <source>side of the pictures</source>
        <translation>画像の一辺</translation>
    </message>
    <message>
        <source>must be from %1 to %2 pixels, not %3</source>
        <translation>%1～%2 画素でなければなりません（指定は %3）</translation>
    </message>
    <message>
        <source>the file %1 is missing</source>
        <translation>ファイル %1 がありません</translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>no permission to read it</source>
        <translation>読む権限がありません</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>フォルダーがありません</translation>
    </message>
    <message>
        <source>is not a folder</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>Painted flowers</source>
        <translation>描いた花</translation>
    </message>
    <message>
        <source>5 kinds, painted by the program: 4,000 to learn from, 1,000 to test</source>
        <translation>プログラムが描く 5 種類の花：学習 4,000 枚、テスト 1,000 枚</translation>
    </message>
    <message>
        <source>Fashion-MNIST, a part</source>
        <translation>Fashion-MNIST（一部）</translation>
    </message>
    <message>
        <source>10 kinds of clothes, 28 × 28, grey: 6,000 to learn from, 1,000 to test</source>
        <translation>10 種類の衣類、28 × 28、グレースケール：学習 6,000 枚、テスト 1,000 枚</translation>
    </message>
    <message>
        <source>there is not enough memory for these pictures</source>
        <translation>これらの画像にはメモリーが足りません</translation>
    </message>
</context>
<context>
    <name>TrainingLog</name>
    <message>
        <source>Training curves</source>
        <translation>学習曲線</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>the name must end in .%1</source>
        <translation>名前は .%1 で終わらなければなりません</translation>
    </message>
    <message>
        <source>has %1 cells, not %2</source>
        <translation>セルが %2 個ではなく %1 個です</translation>
    </message>
    <message>
        <source>has no name of a model</source>
        <translation>モデルの名前がありません</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1 の %2 行目</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>引用符が閉じていません</translation>
    </message>
    <message>
        <source>%1 cannot be &quot;%2&quot;</source>
        <translation>%1 は「%2」にできません</translation>
    </message>
    <message>
        <source>epoch %1 does not follow epoch %2 of %3</source>
        <translation>%3 のエポック %2 の次がエポック %1 になっています</translation>
    </message>
    <message>
        <source>the log of a training begins with %1</source>
        <translation>学習のログは %1 で始まります</translation>
    </message>
    <message>
        <source>no epoch follows</source>
        <translation>エポックの行がありません</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ファイルがありません</translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation>通常のファイルではありません</translation>
    </message>
    <message>
        <source>is larger than the log of any training</source>
        <translation>学習のログとしては大きすぎます</translation>
    </message>
    <message>
        <source>wide, with marks: test; thin: training</source>
        <translation>太い線（マーカー付き）：テスト、細い線：訓練</translation>
    </message>
</context>
<context>
    <name>WindowOptions</name>
    <message>
        <source>unknown option; convolarium --help shows them all</source>
        <translation>このオプションはありません（convolarium --help で一覧を表示します）</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one of %2</source>
        <translation>「%1」は次のいずれかでなければなりません：%2</translation>
    </message>
    <message>
        <source>the window opens one lesson file (.convo) or network (.json); convolarium --help shows what it takes</source>
        <translation>ウィンドウで開けるのは授業ファイル（.convo）かネットワークファイル（.json）1 つです。convolarium --help で指定できるものを確認できます</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>fewer multiplications</source>
        <translation>乗算の少なさ</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>faster on this computer</source>
        <translation>このコンピュータでの速さ</translation>
    </message>
</context>
<context>
    <name>convolarium::AboutDialog</name>
    <message>
        <source>About Convolarium</source>
        <translation>Convolarium について</translation>
    </message>
    <message>
        <source>A planetarium for convolutions: see, touch and measure the ideas behind CNN models.</source>
        <translation>畳み込みのプラネタリウム。CNNモデルの考え方を、見て、触れて、測って学べます。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without any warranty.</source>
        <translation>GNU General Public License バージョン3以降（GPL-3.0-or-later）に基づく自由ソフトウェアです。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Built with these libraries and fonts:</source>
        <translation>使用しているライブラリとフォント：</translation>
    </message>
</context>
<context>
    <name>convolarium::ArchitecturePage</name>
    <message>
        <source>layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>%1, separable</source>
        <translation>%1（Depthwise Separable）</translation>
    </message>
    <message>
        <source>My network</source>
        <translation>自作ネットワーク</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>Network (*.json)</source>
        <translation>ネットワーク (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>コピーできませんでした</translation>
    </message>
    <message>
        <source>Architecture lab</source>
        <translation>アーキテクチャ実験室</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>アーキテクチャ</translation>
    </message>
    <message>
        <source>what if: separable</source>
        <translation>もしDepthwise Separableなら</translation>
    </message>
    <message>
        <source>network A</source>
        <translation>ネットワークA</translation>
    </message>
    <message>
        <source>network B</source>
        <translation>ネットワークB</translation>
    </message>
    <message>
        <source>%1 cannot run as it stands: mend the marked layers first.</source>
        <translation>%1はこのままでは動きません。印の付いた層を先に直してください。</translation>
    </message>
    <message>
        <source>classifier</source>
        <translation>分類器</translation>
    </message>
    <message>
        <source>no layers</source>
        <translation>層なし</translation>
    </message>
    <message>
        <source>choice of network</source>
        <translation>ネットワークの選択</translation>
    </message>
    <message>
        <source>picture size</source>
        <translation>画像の大きさ</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>クラス数</translation>
    </message>
    <message>
        <source>width multiplier</source>
        <translation>幅の倍率</translation>
    </message>
    <message>
        <source>adding a layer</source>
        <translation>層の追加</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>duplicating</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>moving</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>renaming</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>making separable</source>
        <translation>分離可能への変換</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>もしも</translation>
    </message>
    <message>
        <source>type of a layer</source>
        <translation>層の種類</translation>
    </message>
    <message>
        <source>new network</source>
        <translation>新しいネットワーク</translation>
    </message>
    <message>
        <source>opening a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1（編集済み）</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1を保存</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1（変更あり）</translation>
    </message>
</context>
<context>
    <name>convolarium::ChartStrip</name>
    <message>
        <source>Earlier charts</source>
        <translation>前のグラフ</translation>
    </message>
    <message>
        <source>More charts</source>
        <translation>次のグラフ</translation>
    </message>
</context>
<context>
    <name>convolarium::ChartTableDialog</name>
    <message>
        <source>Copy as CSV</source>
        <translation>CSVとしてコピー</translation>
    </message>
</context>
<context>
    <name>convolarium::ChartView</name>
    <message>
        <source>Show data table…</source>
        <translation>データの表を表示…</translation>
    </message>
</context>
<context>
    <name>convolarium::ColumnTitles</name>
    <message>
        <source>Click a column to sort the layers by it, largest first; click it again for the network&apos;s order</source>
        <translation>列をクリックすると大きい順に並べ替え、もう一度でネットワークの順に戻ります</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>convolarium::ControlPanel</name>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Back to the values with which the lesson opens</source>
        <translation>レッスンを開いたときの値に戻す</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Own setting</source>
        <translation>任意の設定</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>convolarium::ExportDialog</name>
    <message>
        <source>Transparent background</source>
        <translation>背景を透明にする</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Copy to clipboard</source>
        <translation>クリップボードにコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>プロジェクター</translation>
    </message>
    <message>
        <source>Dots per inch: type and lines grow with it; 96 is a screen, 300 is print</source>
        <translation>1インチあたりの画素数。文字と線の太さも変わる（画面は96、印刷は300）</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>形式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大きさ(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Resolution (dpi)</source>
        <translation>解像度（dpi）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>参照(&amp;B)…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>ページ全体</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>グラフ：%1</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1ファイル (*.%2)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>書き出し先</translation>
    </message>
    <message>
        <source>This lesson has no charts.</source>
        <translation>このレッスンにグラフはありません。</translation>
    </message>
    <message>
        <source>The size %1.</source>
        <translation>大きさ%1。</translation>
    </message>
    <message>
        <source>The chart&apos;s data as a table</source>
        <translation>グラフのデータ（表）</translation>
    </message>
    <message>
        <source>Every number of the lesson</source>
        <translation>レッスンのすべての数値</translation>
    </message>
    <message>
        <source>%1 × %2 px, %3 × %4 mm on paper</source>
        <translation>%1 × %2 画素（紙では %3 × %4 mm）</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1はすでにあります。置き換えますか？</translation>
    </message>
</context>
<context>
    <name>convolarium::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
</context>
<context>
    <name>convolarium::ExportSizeField</name>
    <message>
        <source>Width</source>
        <translation>幅</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高さ</translation>
    </message>
    <message>
        <source>Usual sizes</source>
        <translation>よく使う大きさ</translation>
    </message>
    <message>
        <source>The view&apos;s own size</source>
        <translation>表示そのものの大きさ</translation>
    </message>
    <message>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 画素</translation>
    </message>
    <message>
        <source>A4 landscape at 300 dpi</source>
        <translation>A4横（300 dpi）</translation>
    </message>
    <message>
        <source>Your own size</source>
        <translation>任意の大きさ</translation>
    </message>
</context>
<context>
    <name>convolarium::FieldView</name>
    <message>
        <source>Receptive field on a picture</source>
        <translation>画像の上の受容野</translation>
    </message>
    <message>
        <source>Receptive field on a picture: %1</source>
        <translation>画像の上の受容野：%1</translation>
    </message>
</context>
<context>
    <name>convolarium::FormulaCard</name>
    <message>
        <source>Copy as LaTeX</source>
        <translation>LaTeXとしてコピー</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>テキストとしてコピー</translation>
    </message>
</context>
<context>
    <name>convolarium::GuessView</name>
    <message>
        <source>Test pictures and confusion tables</source>
        <translation>テスト画像と混同行列</translation>
    </message>
    <message>
        <source>Nothing has been told apart yet.</source>
        <translation>まだ何も予測していません。</translation>
    </message>
    <message>
        <source>Test picture %1: %2</source>
        <translation>テスト画像 %1：%2</translation>
    </message>
    <message>
        <source>%1 takes it for %2</source>
        <translation>%1 の予測は %2</translation>
    </message>
</context>
<context>
    <name>convolarium::GuideButton</name>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Read the lesson&apos;s text beside the stage (Ctrl+G)</source>
        <translation>レッスンの文章をステージの横で読む（Ctrl+G）</translation>
    </message>
</context>
<context>
    <name>convolarium::GuideDots</name>
    <message>
        <source>Pages of the guide</source>
        <translation>ガイドのページ</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) done</source>
        <translation>
            <numerusform>%n ページ完了</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – done</source>
        <translation>%1 – 完了</translation>
    </message>
</context>
<context>
    <name>convolarium::GuideTasks</name>
    <message>
        <source>To do</source>
        <translation>やってみよう</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完了：%1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>やってみよう：%1</translation>
    </message>
</context>
<context>
    <name>convolarium::GuideView</name>
    <message>
        <source>Guide</source>
        <translation>ガイド</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>ガイドの文章</translation>
    </message>
    <message>
        <source>Close the guide</source>
        <translation>ガイドを閉じる</translation>
    </message>
    <message>
        <source>Close the guide (Ctrl+G)</source>
        <translation>ガイドを閉じる（Ctrl+G）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The page before (Alt+Left)</source>
        <translation>前のページ（Alt+←）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終える</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>とばす</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Close the guide; the lesson is marked as done</source>
        <translation>ガイドを閉じて、レッスンを完了にする</translation>
    </message>
    <message>
        <source>The next page (Alt+Right)</source>
        <translation>次のページ（Alt+→）</translation>
    </message>
    <message>
        <source>All pages</source>
        <translation>すべてのページ</translation>
    </message>
</context>
<context>
    <name>convolarium::ImageRow</name>
    <message>
        <source>Open a picture…</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Open a picture</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>convolarium::InsideView</name>
    <message>
        <source>Kernels and feature maps</source>
        <translation>カーネルと特徴マップ</translation>
    </message>
    <message>
        <source>Weights and outputs</source>
        <translation>重みと出力</translation>
    </message>
    <message>
        <source>%1, layer %2: %3 maps, values from %4 to %5</source>
        <translation>%1 の層 %2：特徴マップ %3 枚、値は %4 から %5</translation>
    </message>
    <message>
        <source>%1, layer %2: weights %3 ± %4</source>
        <translation>%1 の層 %2：重み %3 ± %4</translation>
    </message>
    <message>
        <source>No network has been looked into yet.</source>
        <translation>まだネットワークの中を見ていません。</translation>
    </message>
</context>
<context>
    <name>convolarium::LabPanel</name>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Network A</source>
        <translation>ネットワークA</translation>
    </message>
    <message>
        <source>Network B</source>
        <translation>ネットワークB</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Height and width of the input, of both networks</source>
        <translation>両方のネットワークの入力の高さと幅</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>クラス数</translation>
    </message>
    <message>
        <source>Units of the last fully connected layer, of both networks</source>
        <translation>両方のネットワークの最後の全結合層のユニット数</translation>
    </message>
    <message>
        <source>Width α</source>
        <translation>幅 α</translation>
    </message>
    <message>
        <source>Width multiplier of the published MobileNet</source>
        <translation>公開されているMobileNetの幅の倍率</translation>
    </message>
    <message>
        <source>What if all were separable?</source>
        <translation>Depthwise Separableにすると？</translation>
    </message>
    <message>
        <source>Shows as network B what A costs with every normal convolution replaced by a depthwise and a pointwise one; press again to go back</source>
        <translation>Aの通常の畳み込みをすべて深さ方向とポイントワイズに置き換えたコストをBとして示します。もう一度押すと戻ります</translation>
    </message>
    <message>
        <source>Runs the networks here: time per image, and where the time goes, layer by layer</source>
        <translation>ここでネットワークを動かし、1枚あたりの時間と層ごとの内訳を測ります</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>計測の進み具合</translation>
    </message>
    <message>
        <source>Cancel the measurement</source>
        <translation>計測を中止</translation>
    </message>
    <message>
        <source>Measure on this computer</source>
        <translation>このコンピュータで計測</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Type of the layer</source>
        <translation>層の種類</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>複製</translation>
    </message>
    <message>
        <source>Put a copy behind (Ctrl+D)</source>
        <translation>後ろに写しを置く（Ctrl+D）</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Take it away (Del)</source>
        <translation>取り除く（Del）</translation>
    </message>
    <message>
        <source>Make separable</source>
        <translation>Depthwise Separableにする</translation>
    </message>
    <message>
        <source>Replace this convolution by a depthwise and a pointwise one</source>
        <translation>この畳み込みを深さ方向とポイントワイズに置き換える</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>層を加える</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>パレット</translation>
    </message>
    <message>
        <source>Click, press Enter or drag: the layer goes behind the selected one, or where it is dropped</source>
        <translation>クリック、Enter、またはドラッグ。選択中の層の後ろ、または落とした場所に入ります</translation>
    </message>
    <message>
        <source>Filter: name or type</source>
        <translation>絞り込み：名前か種類</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数え方</translation>
    </message>
    <message>
        <source>MAC (1 multiply + 1 add)</source>
        <translation>MAC（乗算1＋加算1）</translation>
    </message>
    <message>
        <source>FLOP (2 × MAC)</source>
        <translation>FLOP（2 × MAC）</translation>
    </message>
    <message>
        <source>MAC with bias</source>
        <translation>MAC（バイアス込み）</translation>
    </message>
    <message>
        <source>mult-adds (torchinfo)</source>
        <translation>積和数（torchinfo）</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Above each list: height = side of the map, width = channels; arcs are skips.</source>
        <translation>一覧の上：高さ＝特徴マップの一辺、幅＝チャンネル数、弧＝スキップ接続。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Selected layer: none</source>
        <translation>選択中の層：なし</translation>
    </message>
    <message>
        <source>Selected layer: %1</source>
        <translation>選択中の層：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln layer(s) selected</source>
        <translation>
            <numerusform>%Ln層を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>受容野</translation>
    </message>
    <message>
        <source>What the stage shows: the lists of layers, what a cell of the selected layer sees of a picture, or where the time goes on this computer</source>
        <translation>舞台に出すもの：層の一覧、選択中の層のセルが画像のどこを見ているか、またはこのコンピュータでの時間の内訳</translation>
    </message>
    <message>
        <source>On which receptive fields are shown</source>
        <translation>受容野を示す画像</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Number of the layer whose field is shown</source>
        <translation>受容野を示す層の番号</translation>
    </message>
    <message>
        <source>Of network</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Whose field or time is shown</source>
        <translation>受容野や時間を示すネットワーク</translation>
    </message>
</context>
<context>
    <name>convolarium::LayerList</name>
    <message>
        <source>Nothing to show here. Add a layer from the palette, or empty the filter.</source>
        <translation>表示する層がありません。パレットから層を加えるか、絞り込みを空にしてください。</translation>
    </message>
</context>
<context>
    <name>convolarium::LayerListModel</name>
    <message>
        <source>%1 %2</source>
        <translation>%1は%2</translation>
    </message>
    <message>
        <source>output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>パラメータ数</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>演算</translation>
    </message>
    <message>
        <source>receptive field</source>
        <translation>受容野</translation>
    </message>
</context>
<context>
    <name>convolarium::LegendWidget</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>convolarium::LessonFileCard</name>
    <message>
        <source>Lesson file</source>
        <translation>授業ファイル</translation>
    </message>
    <message>
        <source>Notes for the teacher</source>
        <translation>先生用メモ</translation>
    </message>
    <message numerus="yes">
        <source>Answer %n question(s) in the quiz</source>
        <translation>
            <numerusform>クイズで %n 問に答える</numerusform>
        </translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Question before</source>
        <translation>前の問題</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>Save answers…</source>
        <translation>解答を保存…</translation>
    </message>
    <message>
        <source>Writes questions and answers into a table (CSV)</source>
        <translation>問題と解答を表（CSV）に書き出します</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>問題 %1 / %2</translation>
    </message>
    <message>
        <source>All controls and numbers come back; questions and notes stay</source>
        <translation>操作部と数値をすべて表示します。問題とメモは残ります</translation>
    </message>
    <message>
        <source>Close lesson file</source>
        <translation>授業ファイルを閉じる</translation>
    </message>
    <message>
        <source>Takes its questions and notes away</source>
        <translation>問題とメモを片付けます</translation>
    </message>
</context>
<context>
    <name>convolarium::LessonFileDialog</name>
    <message>
        <source>Open in &amp;presentation mode</source>
        <translation>プレゼンテーションモードで開く(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>削除(&amp;R)</translation>
    </message>
    <message>
        <source>Make lesson file</source>
        <translation>授業ファイルを作る</translation>
    </message>
    <message>
        <source>What the file is for, what to ask, what to look at</source>
        <translation>何のためのファイルか、何を尋ねるか、どこを見るか</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>プロジェクター</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>そのまま</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>題名(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Notes for the teacher</source>
        <translation>先生用メモ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>隠すもの(&amp;H)</translation>
    </message>
    <message>
        <source>What is hidden is not there; it keeps the value that it has now.</source>
        <translation>隠したものは表示されません。値は今のままです。</translation>
    </message>
    <message>
        <source>&amp;Add question…</source>
        <translation>問題を追加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>問題(&amp;Q)</translation>
    </message>
    <message>
        <source>Numbers that give the answer away</source>
        <translation>答えがわかってしまう数</translation>
    </message>
    <message>
        <source>Sentence above the stage</source>
        <translation>ステージの上の文</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Text beside the lesson</source>
        <translation>レッスンの横の解説</translation>
    </message>
    <message>
        <source>Save lesson file</source>
        <translation>授業ファイルを保存</translation>
    </message>
    <message>
        <source>Lesson file (*.convo)</source>
        <translation>授業ファイル (*.convo)</translation>
    </message>
</context>
<context>
    <name>convolarium::LessonPage</name>
    <message>
        <source>preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>page of the guide</source>
        <translation>ガイドのページ</translation>
    </message>
    <message>
        <source>opening the lesson file</source>
        <translation>授業ファイルを開く操作</translation>
    </message>
</context>
<context>
    <name>convolarium::LimitedSpinBox</name>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number that fits here</source>
        <translation>「%1」はここで使える整数ではありません</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Kernel | must be a whole number from 1 to 15</comment>
        <translation>%1は%2</translation>
    </message>
</context>
<context>
    <name>convolarium::LineRow</name>
    <message>
        <source>Whole numbers from %1 to %2 between commas</source>
        <translation>%1から%2までの整数をコンマで区切って入力</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Layers | must be a whole number from 1 to 64</comment>
        <translation>%1は%2</translation>
    </message>
</context>
<context>
    <name>convolarium::MainWindow</name>
    <message>
        <source>Lesson %1: %2</source>
        <translation>レッスン%1：%2</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>%1 – Convolarium</source>
        <translation>%1 – Convolarium</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>元に戻す：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>やり直す：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>開けませんでした</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>%1 – done</source>
        <translation>%1 – 完了</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Networks and lesson files (*.json *.convo);;Network (*.json);;Lesson file (*.convo);;All files (*)</source>
        <translation>ネットワークと授業ファイル (*.json *.convo);;ネットワーク (*.json);;授業ファイル (*.convo);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>解答を保存</translation>
    </message>
    <message>
        <source>Table (*.csv);;All files (*)</source>
        <translation>表 (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>保存できませんでした</translation>
    </message>
    <message>
        <source>No examples are installed</source>
        <translation>例はインストールされていません</translation>
    </message>
    <message>
        <source>Lesson file</source>
        <translation>授業ファイル</translation>
    </message>
    <message>
        <source>%1 is saved. Learners open it by a double click, by dropping it on the window or with File &gt; Open.</source>
        <translation>%1 を保存しました。学習者は、ダブルクリックするか、ウィンドウにドロップするか、「ファイル」&gt;「開く」で開けます。</translation>
    </message>
    <message>
        <source>Open it as they do</source>
        <translation>学習者と同じように開く</translation>
    </message>
</context>
<context>
    <name>convolarium::NumberRow</name>
    <message>
        <source>From %1 to %2</source>
        <translation>%1から%2まで</translation>
    </message>
    <message>
        <source>Only %1 is possible here</source>
        <translation>ここでは%1だけが可能です</translation>
    </message>
</context>
<context>
    <name>convolarium::Page</name>
    <message>
        <source>Controls</source>
        <translation>設定パネル</translation>
    </message>
</context>
<context>
    <name>convolarium::ParameterRow</name>
    <message>
        <source>Unit: %1</source>
        <translation>単位：%1</translation>
    </message>
    <message>
        <source>Limited: %1</source>
        <translation>制限：%1</translation>
    </message>
    <message>
        <source>Was %1 and gave way to %2</source>
        <comment>32 … Output</comment>
        <translation>%2に合わせて%1から変わりました</translation>
    </message>
    <message>
        <source>on</source>
        <translation>オン</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
</context>
<context>
    <name>convolarium::ParameterSquares</name>
    <message>
        <source>Parameters, drawn to scale</source>
        <translation>パラメータ数（面積に比例）</translation>
    </message>
    <message>
        <source>%1: %2 parameters</source>
        <translation>%1：パラメータ %2 個</translation>
    </message>
</context>
<context>
    <name>convolarium::Presentation</name>
    <message>
        <source>Black screen</source>
        <translation>画面を暗転</translation>
    </message>
</context>
<context>
    <name>convolarium::QuestionCard</name>
    <message>
        <source>Answer</source>
        <translation>解答する</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>あなたの解答</translation>
    </message>
    <message>
        <source>✓ Right</source>
        <translation>✓ 正解</translation>
    </message>
    <message>
        <source>✗ Not right. The answer is: %1</source>
        <translation>✗ 不正解。正解：%1</translation>
    </message>
</context>
<context>
    <name>convolarium::QuestionDialog</name>
    <message>
        <source>Question</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>選択式</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>数で答える</translation>
    </message>
    <message>
        <source>One of the quiz</source>
        <translation>クイズの問題</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>種類(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>問題文(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Explanation</source>
        <translation>解説(&amp;E)</translation>
    </message>
    <message>
        <source>The marked answer is the right one; empty lines are left out.</source>
        <translation>印を付けた選択肢が正解です。空の行は使われません。</translation>
    </message>
    <message>
        <source>Answer %1 is right</source>
        <translation>選択肢 %1 が正解</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>選択肢 %1</translation>
    </message>
    <message>
        <source>&amp;Right answer</source>
        <translation>正解(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tolerance (±)</source>
        <translation>許容範囲（±）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>単位(&amp;U)</translation>
    </message>
    <message>
        <source>Question of the &amp;quiz</source>
        <translation>クイズの問題(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>シード(&amp;S)</translation>
    </message>
    <message>
        <source>The quiz has no questions about this lesson.</source>
        <translation>このレッスンについての問題はクイズにありません。</translation>
    </message>
    <message>
        <source>The question is missing.</source>
        <translation>問題文がありません。</translation>
    </message>
    <message>
        <source>The right answer is missing: a number.</source>
        <translation>正解の数がありません。</translation>
    </message>
    <message>
        <source>The tolerance is a number from 0 on.</source>
        <translation>許容範囲は 0 以上の数です。</translation>
    </message>
    <message>
        <source>There must be two answers at least.</source>
        <translation>選択肢は 2 つ以上必要です。</translation>
    </message>
    <message>
        <source>The answer that is marked as right is empty.</source>
        <translation>正解の印を付けた選択肢が空です。</translation>
    </message>
</context>
<context>
    <name>convolarium::QuizPage</name>
    <message>
        <source>Quiz</source>
        <translation>クイズ</translation>
    </message>
    <message>
        <source>The kept answers could not be read: %1</source>
        <translation>残してあった解答を読めません：%1</translation>
    </message>
    <message>
        <source>Your prediction comes first: then the answer is shown.</source>
        <translation>まず予想してください。そのあと正解が出ます。</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>The stopwatch could not run; please answer again.</source>
        <translation>時間を測れませんでした。もう一度解答してください。</translation>
    </message>
    <message>
        <source>And why? Choose a reason, or press Space again for the next question.</source>
        <translation>では、なぜでしょう。理由を選ぶか、もう一度 Space キーで次の問題へ進みます。</translation>
    </message>
    <message>
        <source>Your answers count, but are not kept: %1</source>
        <translation>解答は有効ですが、保存できません：%1</translation>
    </message>
    <message>
        <source>Clear my progress</source>
        <translation>記録を消す</translation>
    </message>
    <message>
        <source>Answers of the class</source>
        <translation>クラスの解答</translation>
    </message>
    <message>
        <source>Exported answers (*.csv);;All files (*)</source>
        <translation>書き出した解答 (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>Export answers</source>
        <translation>解答を書き出す</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>書き出せません</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>チャレンジ</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読む</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>予想</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>答え合わせ</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>なぜ</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>問題 %1 / %2</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>すべてのレッスン</translation>
    </message>
    <message>
        <source>The course&apos;s own test</source>
        <translation>講座の確認テスト</translation>
    </message>
    <message>
        <source>The lesson file</source>
        <translation>レッスンファイル</translation>
    </message>
    <message>
        <source>Back to the questions</source>
        <translation>問題に戻る</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>解答する</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新しい問題</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>The answer with these numbers</source>
        <translation>この数値での答え</translation>
    </message>
    <message>
        <source>Forget all answers, solutions and read lessons that are kept on this computer?</source>
        <translation>このコンピュータに残っている解答、解、読み終えたレッスンの記録をすべて消去しますか？</translation>
    </message>
    <message>
        <source>Choose an answer first: click it, or press 1 for A, 2 for B and so on.</source>
        <translation>まず答えを選んでください。クリックするか、数字キー（Aは1、Bは2…）を押します。</translation>
    </message>
</context>
<context>
    <name>convolarium::QuizPanel</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未解答</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得点</translation>
    </message>
    <message>
        <source>Questions from</source>
        <translation>出題範囲</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>シード</translation>
    </message>
    <message>
        <source>The same seed draws the same numbers, on every computer</source>
        <translation>同じシードなら、どのコンピュータでも同じ数値になります</translation>
    </message>
    <message>
        <source>New numbers</source>
        <translation>新しい数値</translation>
    </message>
    <message>
        <source>Budget challenges</source>
        <translation>予算チャレンジ</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教員</translation>
    </message>
    <message>
        <source>Hide numbers before the answer</source>
        <translation>解答前は数値を隠す</translation>
    </message>
    <message>
        <source>Without it, the formula shows the solution while the question is still open</source>
        <translation>外すと、解答前でも数式に答えが出ます</translation>
    </message>
    <message>
        <source>Show answers of the class</source>
        <translation>クラスの解答を表示</translation>
    </message>
    <message>
        <source>Reads files that were exported here or on other computers, and counts the answers</source>
        <translation>ここやほかのコンピュータで書き出したファイルを読み、解答を数えます</translation>
    </message>
    <message>
        <source>Export answers (CSV)…</source>
        <translation>解答を書き出す (CSV)…</translation>
    </message>
    <message>
        <source>Clear my progress…</source>
        <translation>記録を消す…</translation>
    </message>
    <message>
        <source>Forgets all answers and solutions that are kept on this computer</source>
        <translation>このコンピュータに残っている解答と解をすべて消します</translation>
    </message>
    <message numerus="yes">
        <source>of %Ln point(s) so far</source>
        <translation>
            <numerusform>/ %Ln 点（ここまで）</numerusform>
        </translation>
    </message>
    <message>
        <source>in part</source>
        <translation>一部</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>不正解</translation>
    </message>
    <message>
        <source>Quantities: 3 points within 25 %, 2 within a factor of 3, 1 for the right direction. Choices: 3 for the right one. 1 more for the reason.</source>
        <translation>数量：25 %以内で3点、3倍以内で2点、方向が合えば1点。選択：正解で3点。理由が合えばさらに1点。</translation>
    </message>
    <message>
        <source>Back to the lesson file</source>
        <translation>レッスンファイルに戻る</translation>
    </message>
</context>
<context>
    <name>convolarium::RacePanel</name>
    <message>
        <source>Learning</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Race</source>
        <translation>競走</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>Experiments of the course: choose one and start it</source>
        <translation>講座の実験：選んで始めましょう</translation>
    </message>
    <message>
        <source>Networks and pictures</source>
        <translation>ネットワークと画像</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>ネットワーク %1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>1 ステップ</translation>
    </message>
    <message>
        <source>One update with one batch</source>
        <translation>1 バッチで 1 回だけ更新します</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the race; what is recorded stays</source>
        <translation>競走を終えます。記録は残ります</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Of network</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Whose learning the controls below set</source>
        <translation>下の設定をどのネットワークに適用するか</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Training curves too</source>
        <translation>訓練曲線も表示</translation>
    </message>
    <message>
        <source>Thin lines: accuracy and loss on the training pictures</source>
        <translation>細い線：訓練画像での正解率と損失</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>保存した記録</translation>
    </message>
    <message>
        <source>Tick runs to see their curves beside the present one; F2 renames, Del deletes, the right button has the rest</source>
        <translation>チェックすると今の曲線と並べて表示します。F2 で名前変更、Del で削除、その他は右クリック</translation>
    </message>
    <message>
        <source>Every run is kept here when it ends.</source>
        <translation>終わった記録はここに残ります。</translation>
    </message>
    <message>
        <source>an experiment of your own</source>
        <translation>独自の実験</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>%1 (Space)</source>
        <translation>%1（スペースキー）</translation>
    </message>
    <message>
        <source>wrong prediction (✗)</source>
        <translation>誤った予測（✗）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Lab: %1</source>
        <translation>ラボ：%1</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out…</source>
        <translation>
            <numerusform>除外した %Ln 個のファイル…</numerusform>
        </translation>
    </message>
    <message>
        <source>Not the same for all: %1</source>
        <translation>ネットワークごとに異なる設定：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of settings</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>続きを学習</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>convolarium::RaceStage</name>
    <message>
        <source>Epochs</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像数</translation>
    </message>
    <message>
        <source>MACs</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>勾配</translation>
    </message>
    <message>
        <source>Weights and outputs</source>
        <translation>重みと出力</translation>
    </message>
    <message>
        <source>Feature maps</source>
        <translation>特徴マップ</translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation>曲線の横軸</translation>
    </message>
    <message>
        <source>Why the curves are as they are</source>
        <translation>曲線がそうなる理由</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>スローモーション</translation>
    </message>
</context>
<context>
    <name>convolarium::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>In presentation mode</source>
        <translation>プレゼンテーション中</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Go one step back or on</source>
        <translation>1ステップ戻る、または進む</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>レッスン</translation>
    </message>
    <message>
        <source>Go to the lesson before or after</source>
        <translation>前または次のレッスンへ移る</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>画面を暗転</translation>
    </message>
    <message>
        <source>Make the screen black, or show it again</source>
        <translation>画面を黒くする、または元に戻す</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Go back to the window</source>
        <translation>ウィンドウ表示に戻る</translation>
    </message>
    <message>
        <source>On the stage</source>
        <translation>ステージ上</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Point at the next cell</source>
        <translation>隣のセルを指す</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Keep the cell while the pointer goes elsewhere</source>
        <translation>ポインターを動かしてもセルを指したままにする</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Go back one level</source>
        <translation>1段階戻る</translation>
    </message>
    <message>
        <source>On the timeline</source>
        <translation>タイムライン上</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Go to the phase before or after</source>
        <translation>前または次の段階へ移る</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>両端</translation>
    </message>
    <message>
        <source>Go to the beginning or the end</source>
        <translation>最初または最後へ移る</translation>
    </message>
</context>
<context>
    <name>convolarium::StepView</name>
    <message>
        <source>One training step, slowly</source>
        <translation>学習 1 ステップのスローモーション</translation>
    </message>
    <message>
        <source>No step has been watched yet.</source>
        <translation>まだステップを観察していません。</translation>
    </message>
    <message>
        <source>One training step, slowly: forward, loss, backward, update. Press Space to make one.</source>
        <translation>学習の 1 ステップ（順伝播、損失、逆伝播、更新）をゆっくり見ます。Space で 1 ステップ進みます。</translation>
    </message>
</context>
<context>
    <name>convolarium::SuggestionBar</name>
    <message>
        <source>Does the projector look pale?</source>
        <translation>プロジェクターの映りが薄いですか？</translation>
    </message>
    <message>
        <source>Use projector colours</source>
        <translation>プロジェクター用の配色にする</translation>
    </message>
    <message>
        <source>Keep these colours</source>
        <translation>このままにする</translation>
    </message>
</context>
<context>
    <name>convolarium::TimeView</name>
    <message>
        <source>Measure on this computer</source>
        <translation>このコンピュータで計測</translation>
    </message>
    <message>
        <source>Where does the time of %1 go? Run it here: every layer by the clock, beside what this computer could do at most.</source>
        <translation>%1の時間はどこで使われるのか。ここで動かして、層ごとの時間とこのコンピュータの限界を並べてみましょう。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>計測中…</translation>
    </message>
    <message>
        <source>Cancel the measurement</source>
        <translation>計測を中止</translation>
    </message>
</context>
<context>
    <name>convolarium::TrainingPage</name>
    <message>
        <source>Training race</source>
        <translation>学習の競走</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>実験</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>除外したファイル</translation>
    </message>
    <message>
        <source>These files are not among the pictures:</source>
        <translation>次のファイルは画像として使っていません：</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>画像のフォルダー</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>ベクター画像 (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>文書 (*.pdf)</translation>
    </message>
    <message>
        <source>Log, a row an epoch (*.csv)</source>
        <translation>ログ（エポックごと）(*.csv)</translation>
    </message>
    <message>
        <source>Curves, a row a step (*.csv)</source>
        <translation>曲線（ステップごと）(*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Markdown の表 (*.md)</translation>
    </message>
    <message>
        <source>LaTeX table (*.tex)</source>
        <translation>LaTeX の表 (*.tex)</translation>
    </message>
    <message>
        <source>Weights (*.safetensors)</source>
        <translation>重み (*.safetensors)</translation>
    </message>
    <message>
        <source>%1: %2 epochs, %3 % at best</source>
        <translation>%1：%2 エポック、最高 %3 %</translation>
    </message>
    <message>
        <source>%1 (unfinished)</source>
        <translation>%1（途中）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two networks</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The race is not kept, but goes on: %1</source>
        <translation>記録を保存できません（学習は続きます）：%1</translation>
    </message>
    <message>
        <source>The race is not kept any more, but goes on: %1</source>
        <translation>記録の保存を中止しました（学習は続きます）：%1</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>Not renamed</source>
        <translation>名前を変更できません</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln run(s) with its curves and weights?</source>
        <translation>
            <numerusform>%Ln 件の記録を曲線と重みごと削除しますか？</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>削除できません</translation>
    </message>
    <message>
        <source>it has ended: nobody is left who could go on</source>
        <translation>すでに終了しています。続きを学習できるネットワークはありません</translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation>開けません</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>書き出せません</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>There is no run yet: start the race first.</source>
        <translation>まだ記録がありません。先に競走を始めてください。</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>エポック %1</translation>
    </message>
    <message>
        <source>Epochs %1–%2</source>
        <translation>エポック %1–%2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>review</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Getting the pictures…</source>
        <translation>画像を用意しています…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 has diverged: numbers in layer %2 are not finite any more. The learning rate is probably too large; the last finite weights are kept.</source>
        <translation>%1 は発散しました。層 %2 の値が有限でなくなりました。学習率が大きすぎるようです。直前の重みは残っています。</translation>
    </message>
    <message>
        <source>Lower the rate and go on</source>
        <translation>学習率を下げて続ける</translation>
    </message>
    <message>
        <source>By the first steps, an epoch takes about %1 on this computer, all of them %2, and %3 of memory. Each epoch is kept: you may quit and go on later.</source>
        <translation>最初の数ステップから見積もると、1 エポックに約 %1、全部で %2、メモリは %3 かかります。エポックごとに保存するので、途中で終了しても後で続けられます。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>No run yet.</source>
        <translation>まだ記録がありません。</translation>
    </message>
    <message>
        <source>Start the race</source>
        <translation>競走を始める</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
</context>
<context>
    <name>convolarium::Transport</name>
    <message>
        <source>Step back</source>
        <translation>1ステップ戻る</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>再生</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>1ステップ進む</translation>
    </message>
    <message>
        <source>Play in a loop</source>
        <translation>繰り返し再生</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>数式</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Left arrow on the timeline</source>
        <translation>タイムライン上で左矢印</translation>
    </message>
    <message>
        <source>Right arrow on the timeline</source>
        <translation>タイムライン上で右矢印</translation>
    </message>
</context>
<context>
    <name>convolarium::WindowCommands</name>
    <message>
        <source>&amp;Export…</source>
        <translation>書き出し(&amp;E)…</translation>
    </message>
    <message>
        <source>Save a picture, the chart&apos;s data or all numbers</source>
        <translation>図、グラフのデータ、またはすべての数値を保存する</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>図をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the picture of the stage</source>
        <translation>ステージの図をコピーする</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window; everything is as it was at the next start</source>
        <translation>ウィンドウを閉じる（次回は同じ状態で始まります）</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>元に戻した変更をやり直す</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>リセット(&amp;S)</translation>
    </message>
    <message>
        <source>Set all controls of this lesson to their first values</source>
        <translation>このレッスンの設定をすべて初期値に戻す</translation>
    </message>
    <message>
        <source>&amp;Panel</source>
        <translation>パネル(&amp;P)</translation>
    </message>
    <message>
        <source>Show the controls at the right</source>
        <translation>右側の設定パネルを表示する</translation>
    </message>
    <message>
        <source>&amp;Charts and formula</source>
        <translation>グラフと数式(&amp;C)</translation>
    </message>
    <message>
        <source>Show the row below the stage</source>
        <translation>ステージの下の欄を表示する</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>システム(&amp;S)</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>デスクトップの明暗に合わせる</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>Dark on white</source>
        <translation>白地に濃い色</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Light on dark</source>
        <translation>暗い地に明るい色</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>プロジェクター(&amp;P)</translation>
    </message>
    <message>
        <source>Strong colours for a pale projector</source>
        <translation>映りの薄いプロジェクター向けの強い配色</translation>
    </message>
    <message>
        <source>Show the program in this language</source>
        <translation>この言語で表示する</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>動きを減らす(&amp;R)</translation>
    </message>
    <message>
        <source>Jump from phase to phase</source>
        <translation>段階ごとに切り替えて表示する</translation>
    </message>
    <message>
        <source>Pr&amp;esentation</source>
        <translation>プレゼンテーション(&amp;E)</translation>
    </message>
    <message>
        <source>Fill the screen, with large type</source>
        <translation>全画面に大きな文字で表示する</translation>
    </message>
    <message>
        <source>&amp;Previous lesson</source>
        <translation>前のレッスン(&amp;P)</translation>
    </message>
    <message>
        <source>Go to the lesson before</source>
        <translation>前のレッスンへ移る</translation>
    </message>
    <message>
        <source>&amp;Next lesson</source>
        <translation>次のレッスン(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the lesson after</source>
        <translation>次のレッスンへ移る</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>再生／一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Run the animation, or stop it</source>
        <translation>アニメーションを再生または停止する</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>1ステップ戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Go one step back</source>
        <translation>1ステップ戻る</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>1ステップ進む(&amp;F)</translation>
    </message>
    <message>
        <source>Go one step on</source>
        <translation>1ステップ進む</translation>
    </message>
    <message>
        <source>P&amp;revious phase</source>
        <translation>前の段階(&amp;R)</translation>
    </message>
    <message>
        <source>Go to the start of the phase before</source>
        <translation>前の段階の先頭へ移る</translation>
    </message>
    <message>
        <source>&amp;Next phase</source>
        <translation>次の段階(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the start of the next phase</source>
        <translation>次の段階の先頭へ移る</translation>
    </message>
    <message>
        <source>To the be&amp;ginning</source>
        <translation>最初へ(&amp;G)</translation>
    </message>
    <message>
        <source>Go to the beginning of the animation</source>
        <translation>アニメーションの最初へ移る</translation>
    </message>
    <message>
        <source>To the &amp;end</source>
        <translation>最後へ(&amp;E)</translation>
    </message>
    <message>
        <source>Go to the end of the animation</source>
        <translation>アニメーションの最後へ移る</translation>
    </message>
    <message>
        <source>0.25×</source>
        <translation>0.25×</translation>
    </message>
    <message>
        <source>Play four times slower</source>
        <translation>4分の1の速さで再生する</translation>
    </message>
    <message>
        <source>0.5×</source>
        <translation>0.5×</translation>
    </message>
    <message>
        <source>Play twice as slow</source>
        <translation>半分の速さで再生する</translation>
    </message>
    <message>
        <source>1×</source>
        <translation>1×</translation>
    </message>
    <message>
        <source>Play at normal speed</source>
        <translation>標準の速さで再生する</translation>
    </message>
    <message>
        <source>2×</source>
        <translation>2×</translation>
    </message>
    <message>
        <source>Play twice as fast</source>
        <translation>2倍の速さで再生する</translation>
    </message>
    <message>
        <source>4×</source>
        <translation>4×</translation>
    </message>
    <message>
        <source>Play four times faster</source>
        <translation>4倍の速さで再生する</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>繰り返し(&amp;L)</translation>
    </message>
    <message>
        <source>Start again at the end</source>
        <translation>最後まで来たら最初から再生する</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>すべてのキーを表示する</translation>
    </message>
    <message>
        <source>&amp;About Convolarium</source>
        <translation>Convolarium について(&amp;A)</translation>
    </message>
    <message>
        <source>Version, licence and libraries</source>
        <translation>バージョン、ライセンス、ライブラリ</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Qt について(&amp;Q)</translation>
    </message>
    <message>
        <source>The library that draws the window</source>
        <translation>ウィンドウを描画するライブラリ</translation>
    </message>
    <message>
        <source>&amp;Black screen</source>
        <translation>画面を暗転(&amp;B)</translation>
    </message>
    <message>
        <source>Make the screen black, or show it again</source>
        <translation>画面を黒くする、または元に戻す</translation>
    </message>
    <message>
        <source>&amp;Leave presentation</source>
        <translation>プレゼンテーションを終了(&amp;L)</translation>
    </message>
    <message>
        <source>Go back to the window</source>
        <translation>ウィンドウ表示に戻る</translation>
    </message>
    <message>
        <source>Open this lesson</source>
        <translation>このレッスンを開く</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>レッスン(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>テーマ(&amp;T)</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>言語(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>実行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation>速度(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New network</source>
        <translation>新しいネットワーク(&amp;N)</translation>
    </message>
    <message>
        <source>Start an empty network in the architecture lab</source>
        <translation>アーキテクチャ実験室で空のネットワークを始める</translation>
    </message>
    <message>
        <source>&amp;Save network</source>
        <translation>ネットワークを保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the network on which you work</source>
        <translation>作業中のネットワークを保存する</translation>
    </message>
    <message>
        <source>Save network &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the network under another name</source>
        <translation>ネットワークを別の名前で保存する</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ガイド(&amp;G)</translation>
    </message>
    <message>
        <source>Read the lesson&apos;s text beside the stage</source>
        <translation>レッスンの文章をステージの横で読む</translation>
    </message>
    <message>
        <source>Guide: page &amp;before</source>
        <translation>ガイド：前のページ(&amp;B)</translation>
    </message>
    <message>
        <source>Go to the page before of the guide</source>
        <translation>ガイドの前のページへ移る</translation>
    </message>
    <message>
        <source>Guide: &amp;next page</source>
        <translation>ガイド：次のページ(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next page of the guide</source>
        <translation>ガイドの次のページへ移る</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a network in the architecture lab, or a lesson file</source>
        <translation>アーキテクチャラボでネットワークを開くか、授業ファイルを開きます</translation>
    </message>
    <message>
        <source>&amp;Make lesson file…</source>
        <translation>授業ファイルを作る(&amp;M)…</translation>
    </message>
    <message>
        <source>Save this lesson as it is now, with controls and numbers hidden, notes and questions</source>
        <translation>今のレッスンを、隠す設定や数、メモ、問題とともに保存します</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>例(&amp;X)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>there is no display to open a window on; instead try: convolarium export convolution -o convolution.png</source>
        <translation>ウィンドウを開く画面がありません。代わりに次を試してください：convolarium export convolution -o convolution.png</translation>
    </message>
</context>
</TS>
