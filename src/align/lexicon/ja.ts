/**
 * English → Japanese words that documentation uses, as beginnings that inflection leaves alone (`使` stands for 使う, 使って, 使用).
 * Loan words that are only spelled in katakana are left out: they are found by their sound.
 * One entry a `|`: the English base form, then its translations. Written for this project.
 */
export const japanese: string = `
if 場合 なら たら れば もし とき 際 かどうか と、 | when とき 時 際 場合 たら と、 なら たび | whenever たび 度 とき いつも 場合 | where ところ 場所 どこ 箇所 場合 位置
while 間 一方 ながら つつ が、 とき | because ため ので から なぜなら 理由 せい | since ため ので から 以来 以降 | although が、 けれど ものの しかし ても のに
though が、 けれど ものの しかし ても | however しかし ただし けれど が、 一方 なお | but が、 しかし けれど ただし だけで でなく ではなく | unless ない限り 限り なければ 以外
otherwise そうでな さもな でなけれ それ以外 なければ ないと 他 | therefore そのため したがって 従って よって それゆえ ため | thus そのため したがって よって こうして つまり ため | hence そのため したがって よって ため
so ので だから そのため ため から よう | also また も さらに 同様 加えて 同時に | too も すぎ 過ぎ | only のみ だけ しか 唯一 ただ 初めて
not ない ません なく なけれ なかっ ず ないで 不 未 非 | no ない ません なく なし いいえ 無 ゼロ ず | never 決して 絶対 ない ません 一度も 二度と ず | nothing 何も ない ません 無
none なし ない いずれも どれも 何も | without なし なく ず ない 無し せず | before 前 まえ 先に まで 以前 | after 後 あと 以降 たら 次 てから のち
then それから そして その後 次に すると ら、 なら 続い | first 最初 初めて まず 初め 第 先に 始め 1つ目 1番 | second 2 二 次 秒 | third 3 三 サードパーティ
next 次 つぎ 続い 続け 今度 | last 最後 最終 前回 最近 直近 末尾 | finally 最後 最終 ついに ようやく | again もう一度 再び 再度 再 また 改めて もう
once 一度 いったん 1度 一旦 1回 一回 たら 後 | twice 2回 二回 二度 2度 | always 常に いつも 必ず 毎回 | often よく しばしば 多くの場合 頻繁 たびたび
sometimes 時々 ときどき 場合があ 場合によ こともあ 時には ときに | usually 通常 普通 たいてい 一般 ふつう 大抵 | normally 通常 普通 ふつう | generally 一般 通常 普通
typically 通常 一般 典型 普通 たいてい | already すでに 既に もう 済み 前もって 既存 | still まだ 依然 なお それでも 引き続き 今でも まま | yet まだ いまだ | now 今 いま 現在 これで もう 現時点 では
currently 現在 今のところ 現時点 いま 現状 今 | here ここ 以下 こちら この 次の | there そこ あり あっ あれ ある 存在 います いる | instead 代わり かわり ではなく でなく
even さえ でも ても すら たとえ まで 偶数 | just ただ だけ 単に ちょうど たった まさに | very とても 非常 大変 ごく | quite かなり とても 非常 まったく 全く
rather むしろ というより ではなく かなり 代わり | almost ほとんど ほぼ 大部分 | most ほとんど 大部分 最も 多く 大抵 たいてい 大半 一番 もっとも | much 多く ずっと はるか 大幅 かなり 非常 とても
many 多く 多数 たくさん 様々 数多 | more もっと さらに 詳 より 以上 多く 他 もう | less より少な 少な 未満 ない 減 | few いくつか 少し 少な わずか 少数 2、3 数 | several いくつか 複数 数 幾つか 様々
some いくつか 一部 ある 何か 幾つか 何らか もの いくらか 多少 | any 何 どの どんな 任意 いずれ あらゆる 一切 どれ 全 いかなる すべて | all すべて 全て 全 あらゆる みんな 皆 一切 | each それぞれ 各 ごと 毎 ひとつひとつ 1つずつ
every 毎 すべて 全て ごと 全 あらゆる 各 どの たび | both 両方 両 どちらも 2つ いずれも 双方 ともに | either どちらか いずれか または か、 どちら いずれ もしくは | neither どちらも いずれも ない ません
other 他 ほか 別 以外 その他 もう一方 相手 | another 別 他 もう ほか もう1つ もう一つ | others 他 ほか 別 | same 同じ 同一 同様 同 | different 異な 違 別 様々 さまざま 色々
similar 似 同様 同じ 類似 よう | such そのよう こうした このよう など そういっ ような こういっ | like よう 似 好 同様 みたい など 同じ | as として ように とおり 通り ため | than より
with と で を使 伴 とともに 付 含 持 一緒 | about について 約 関 およそ 程度 | over 上 超 渡 わた 以上 経由 越 | under 下 もと 配下 未満 | between 間 あいだ | through 通 経由 介 よって を使
during 間 中 最中 とき 際 | within 内 中 以内 範囲 | inside 内 中 | outside 外 外側 以外 | above 上 以上 前述 上記 先 | below 下 以下 次 後述 未満
against 対 反 | across 間 全体 渡 またが 横断 | along 沿 一緒 とともに | into 中 へ に | from から より 元 | until まで | upon 上 とき 際 | via 経由 通 介 よって を使 で
per ごと あたり 毎 つき 各 | except 除 以外 例外 | instead 代わり かわり | together 一緒 ともに まとめ 合わせ 共 組み合わせ | separately 別 個別 分け | alone だけ 単独 のみ
may かもしれ 場合があ 可能性 ことがあ よい できま でき 恐れ | might かもしれ 場合があ 可能性 ことがあ でしょう | can でき 可能 られ れる 出来 ことがあ 得 れま え | could でき 可能 られ かもしれ 得 | cannot でき ない ません 不可 不能 られ れな
must 必要 なければ べき 必ず ねば 必須 いけ | should べき はず ほうが 必要 しょう 方が ください 下さい 推奨 なければ | need 必要 なければ 要 欲し 必須 いけ ならな | want たい 欲し ほし 望 必要 場合 | would でしょう だろう たい よう
will でしょう ます だろう なり | shall べき | have 持 あり ある なければ いる い | make 作 行 する させ 確実 し | sure 確認 確実 確か 必ず よう 注意 | do する し 行 やる 実行
let しょう させ ら、 みま | use 使 利用 用い 活用 用途 | using 使 利用 用い で | used 使 利用 用い 使われ | user 利用者 ユーザ | usage 使 利用 用法 使用 | useful 便利 役 有用 有益
please ください 下さい お願い | note 注意 注 なお 備考 補足 ただし 気 留意 覚え | example 例 たとえば サンプル | warning 警告 注意 | important 重要 大切 大事 大き | tip 助言 ヒント コツ ちなみ
see 参照 見 ご覧 確認 分か わか 参考 | look 見 調 探 確認 参照 ご覧 | read 読 ご覧 読み 読込 | write 書 記述 作成 執筆 | show 表示 示 見 紹介 | display 表示 出 | view 表示 見 閲覧 参照
add 追加 加え 足 付け 付加 | remove 削除 取り除 除 消 外 取り外 除去 | delete 削除 消 | create 作成 作 生成 新規 | generate 生成 作 発生 | build 構築 ビルド 作 組み立 | change 変更 変 修正 切り替 変化
modify 変更 修正 編集 変え | update 更新 アップデート 改訂 | replace 置 交換 入れ替 差し替 代わり 取り替 | edit 編集 | move 移動 移 動 ムーブ | copy コピー 複製 写 | rename 名前 変更 改名 リネーム | insert 挿入 入れ 追加
set 設定 セット 指定 集合 一連 組 定め | setting 設定 | setup 設定 準備 構築 セットアップ | configure 設定 構成 | configuration 設定 構成 | install インストール 導入 入れ | define 定義 定め 決め 規定 | declare 宣言
definition 定義 | declaration 宣言 | specify 指定 明示 特定 決め | specific 特定 固有 特有 具体 指定 | specified 指定 | provide 提供 用意 与え 備え 渡 指定 | give 与え 提供 渡 つけ 付け くれ | take 取 受け かか 受取 とり 必要
get 取得 得 入手 なり 受け 取り | fetch 取得 取 フェッチ | obtain 取得 得 入手 | receive 受信 受 得 | send 送信 送 渡 | pass 渡 通過 通 合格 引き渡 | return 返 戻 帰 | run 実行 動 動作 起動 走 稼働 実施
execute 実行 | start 開始 起動 始 スタート | stop 停止 止 中止 中断 やめ | restart 再起動 再開 再スタート | launch 起動 開始 立ち上げ | begin 開始 始 | end 終 末 最後 | finish 終 完了 | quit 終了 やめ 抜け
exit 終了 抜け 出 | terminate 終了 停止 | kill 終了 強制 停止 殺 | open 開 オープン 空い | close 閉 終了 近 | enter 入力 入 押 | exist 存在 ある あり 既存 いる い | existing 既存 すでに 既に 存在 現在 | include 含 入 取り込 加え
contain 含 入 持 格納 収 | consist 構成 成り 成る | have 持 ある あり | own 自分 所有 独自 自身 自ら | owner 所有 | ownership 所有 | keep 保 維持 続け 置 守 覚え まま | hold 保持 保有 持 保 | store 保存 格納 保管 記憶 蓄
save 保存 節約 セーブ | load 読み込 読込 負荷 ロード | download ダウンロード 取得 | upload アップロード 送信 | find 見つ 探 検索 発見 わか 分か 見 | search 検索 探 調 | check 確認 調 検査 チェック 検証
verify 確認 検証 | confirm 確認 | ensure 確認 確実 保証 必ず よう | validate 検証 確認 妥当 | test 試 テスト 検証 | try 試 しよう みて ようと やって みる みま してみ | attempt 試 しよう ようと | work 動 機能 作業 働 仕事 動作 うまく
call 呼 コール 称 | invoke 呼 実行 起動 | ask 尋ね 聞 求め 質問 問 | answer 答 回答 | tell 伝え 教え 指示 示 知らせ 告げ | say 言 述べ 示 いう | mean 意味 つまり 平均 ということ わけ 手段 | explain 説明 解説 | describe 説明 記述 記載 述べ 解説 書かれ
discuss 議論 説明 述べ 論 話 取り上げ | mention 言及 述べ 触れ 説明 | introduce 導入 紹介 | learn 学 習 知 詳 覚え | understand 理解 分か わか 把握 | know 知 分か わか 把握 認識 | think 考え 思 | consider 考え 検討 考慮 見な 見て
remember 覚え 思い出 忘れ 記憶 | forget 忘れ | notice 気 注意 注目 | follow 従 以下 次 続 沿 追 通り 守 | following 以下 次 下記 後続 続く | previous 前 以前 先 直前 | come 来 付属 くる | go 行 進 移動 | become なり なる
appear 表示 現 登場 出 見え | happen 起 発生 生じ 行われ | occur 発生 起 生じ | cause 原因 引き起 起こ 生じ せい | allow 許可 でき 可能 許 認め | permit 許可 許 | enable 有効 可能 でき | disable 無効 使えな
prevent 防 妨 阻止 避け ないよう | avoid 避け 回避 防 ないよう | require 必要 要求 求め 必須 要 | requirement 必要 要件 条件 要求 | request 要求 依頼 リクエスト | support 対応 サポート 支援 | help 助け 役 ヘルプ 手伝 支援
manage 管理 | management 管理 | handle 扱 処理 対応 | process 処理 工程 過程 プロセス 手順 | control 制御 管理 操作 | operate 操作 運用 動作 | operation 操作 処理 動作 運用 演算 | perform 実行 行 実施 | apply 適用 応用 当ては
select 選択 選 | choose 選 選択 | choice 選択 選 | decide 決 判断 | determine 決 判断 判定 特定 調 | depend 依存 頼 よって 左右 次第 | dependency 依存 | rely 依存 頼 当てに | assume 仮定 想定 前提 思 | suppose 仮定 考え 想定
expect 期待 予想 想定 予期 | accept 受け 許容 認め | reject 拒否 却下 | refuse 拒否 断 | ignore 無視 | skip 飛ば 省略 スキップ | wait 待 待機 | continue 続け 継続 続 | resume 再開 | pause 停止 一時 中断
connect 接続 繋 つな | connection 接続 つなが 繋 | disconnect 切断 接続 切 | attach 接続 取り付 付け 割り当て 添付 | detach 切り離 外 取り外 | bind 結び 束縛 割り当て バインド | join 参加 加 結合 | leave 離れ 残 抜け 去 まま 脱退 | link つな リンク 結
share 共有 | publish 公開 発行 出版 | expose 公開 露出 晒 さら | hide 隠 非表示 | protect 保護 守 | secure 安全 セキュリティ 保護 | lock 鍵 固定 ロック | access 利用 アクセス 接続 | visit 訪 アクセス 見 | deploy 展開 配置 配備 デプロイ
deployment 展開 配置 配備 デプロイ | distribute 配布 分散 | release 公開 解放 リリース 放 | ship 出荷 配布 付属 同梱 | produce 作 生成 生み 生産 出 | production 本番 実稼働 生産 運用 | develop 開発 | developer 開発者 | development 開発
implement 実装 | implementation 実装 | design 設計 デザイン | improve 改善 向上 良く | extend 拡張 伸 継承 広げ | extension 拡張 | reduce 減 削減 縮小 少な 低減 | increase 増 高 大き 上げ 上が | decrease 減 小さ 下が | grow 大き 成長 増
limit 制限 限界 上限 限 | restrict 制限 | restriction 制限 制約 | limitation 制限 制約 限界 | exceed 超 上回 | reach 到達 届 達 | meet 満た 会 | fail 失敗 でき エラー 異常 落ち | failure 失敗 障害 故障 | succeed 成功 | success 成功
successful 成功 正常 | successfully 成功 正常 無事 うまく | break 壊 破 中断 抜け 分割 改行 切 | fix 修正 直 固定 解決 | repair 修復 修理 直 | solve 解決 解 | resolve 解決 解消 | recover 回復 復旧 復元 | restore 復元 戻 復旧
convert 変換 | transform 変換 変形 | translate 翻訳 訳 変換 | compare 比較 比べ | match 一致 合 マッチ 適合 該当 | equal 等し 同じ イコール | combine 組み合わせ 結合 合わせ | merge 統合 結合 併合 マージ | split 分割 分け | separate 分離 別 分け 個別 独立 区切
divide 分け 分割 割 | join 結合 参加 | append 追加 末尾 付け加 | extract 抽出 取り出 展開 | parse 解析 構文 パース | print 表示 印刷 出力 | output 出力 表示 結果 | input 入力 | log 記録 ログ | record 記録
list 一覧 リスト 列挙 表 並べ | sort 並べ 整列 ソート 種類 | order 順 注文 命令 | count 数 | number 数 番号 数字 数値 | amount 量 | size 大きさ サイズ 容量 寸法 | length 長さ | width 幅 | height 高さ | depth 深 | weight 重
name 名 名前 名称 | title 題 タイトル 表題 | description 説明 記述 解説 | value 値 価値 | type 型 種類 入力 タイプ 打 | kind 種類 類 よう | way 方法 やり方 手段 道 よう 形 | method 方法 手法 手段 メソッド | manner 方法 やり方 形 よう
reason 理由 原因 ため | result 結果 | effect 効果 影響 作用 | purpose 目的 ため | goal 目標 目的 | problem 問題 課題 | issue 問題 課題 発行 | error 誤り 間違い エラー 失敗 | mistake 間違い 誤り ミス | bug 不具合 バグ 虫
question 質問 疑問 問 | solution 解決 方法 解 | advantage 利点 長所 メリット 有利 アドバンテージ | benefit 利点 恩恵 利益 メリット | disadvantage 欠点 短所 デメリット | downside 欠点 マイナス 短所 | drawback 欠点 短所 | feature 機能 特徴 特長
function 機能 関数 働 | functionality 機能 | capability 機能 能力 | ability 能力 機能 でき | behavior 動作 挙動 振る舞 ふるまい 振舞 | behave 動作 振る舞 挙動 | performance 性能 実行 パフォーマンス | quality 品質 質 | version 版 バージョン
part 部分 一部 部 | piece 部分 断片 一部 かけら 部品 | section 節 章 部分 項 セクション 区画 | chapter 章 | page 頁 ページ 画面 | document 文書 資料 ドキュメント 文献 | documentation 文書 説明 資料 ドキュメント | guide 案内 ガイド 手引 指針 | reference 参照 参考 リファレンス
text 文 テキスト 文字 | word 単語 言葉 語 | sentence 文 | paragraph 段落 | line 行 線 | character 文字 | string 文字列 | letter 文字 手紙 | content 内容 中身 コンテンツ | table 表 テーブル | figure 図 | image 画像 像 イメージ
file ファイル | directory ディレクトリ フォルダ | folder フォルダ ディレクトリ | path 道 経路 パス | environment 環境 | variable 変数 可変 | argument 引数 議論 | parameter 引数 仮引数 パラメ | option 選択肢 オプション 任意 | flag フラグ 印 旗
expression 式 表現 | statement 文 | condition 条件 状態 | loop 繰り返 ループ | iterate 繰り返 反復 走査 | iteration 繰り返 反復 | iterator 反復子 イテレ | array 配列 | structure 構造 | struct 構造体 | integer 整数 | float 小数 浮動 | boolean 論理 真偽 ブ
true 真 本当 正し | false 偽 誤 | null 空 ヌル | empty 空 から | full 完全 全 満 いっぱい フル | object 物 オブジェクト 対象 | class 級 クラス | instance 実体 インスタンス 例 | field 欄 フィールド 分野 項目 | property 性質 属性 特性 プロパティ
attribute 属性 | element 要素 | item 項目 品 要素 | entry 項目 エントリ 記載 | key 鍵 キー 重要 | member 構成員 メンバ | module 部品 モジュ | library ライブラリ 図書 | package 包 パッケージ | source 元 ソース 源 原 出典 送信元 | target 対象 目標 宛先 | destination 宛先 送信先 先 目的
host ホスト 主 | client クライアント 顧客 | network 網 ネットワーク 通信 | communicate 通信 やりとり やり取り 伝 | communication 通信 やりとり | message 伝言 メッセージ | event 出来事 イベント 事象 | signal 信号 シグナル | status 状態 状況 | state 状態 述べ
memory 記憶 メモリ | disk 円盤 ディスク | space 空間 領域 空白 スペース 容量 | device 装置 機器 デバイス | machine 機械 マシン | computer 計算機 コンピュ | hardware ハード | software ソフト | program 計画 プログラム | programmer プログラマ
application 応用 アプリケ 申請 | system 系 システム | service 奉仕 サービス | server サーバ | database データベ | data データ 情報 | information 情報 詳細 詳し | detail 詳 細 | details 詳細 詳し 細か | instruction 命令 指示 手順 説明 | instructions 手順 説明 指示 命令
command 命令 コマンド 指令 | operator 演算子 運用者 | syntax 構文 文法 書式 | format 形式 書式 フォーマット 型式 | pattern 様式 パタ 型 | style 様式 形式 スタイル | language 言語 言葉 | compile コンパイル 翻訳 | interpret 解釈 通訳 | code コード 符号 | default 標準 既定 デフォルト 初期
standard 標準 基準 規格 | common 共通 一般 よく | general 一般 全般 | basic 基本 基礎 | base 基 土台 元 | simple 単純 簡単 簡潔 | simply 単に 単純 簡単 ただ | easy 簡単 容易 易 楽 | easily 簡単 容易 やすく やすい 手軽 | difficult 難 困難 | hard 難 困難 固 硬 厳し
complex 複雑 | complicated 複雑 | possible 可能 でき あり得 ありうる | impossible 不可能 でき | available 利用 使 入手 有効 可能 | able でき 可能 られ | unable でき 不可 ない | necessary 必要 不可欠 | required 必要 必須 要求 | optional 任意 省略 オプション | special 特別 特殊
certain 特定 ある 一定 確か 確実 | particular 特定 特別 特に 特有 | particularly 特に とりわけ | especially 特に とりわけ | main 主 メイン 本 | major 主 大 重大 メジャ | minor 小 些細 マイナ | single 単一 1つ 一つ 単独 ひとつ 1台 個 シングル | multiple 複数 多数 多重 いくつも
various 様々 さまざま 色々 いろいろ 種々 多様 | entire 全体 全 | whole 全体 全 丸ごと | rest 残り 以外 休 | half 半分 半 | additional 追加 他 さらに 付加 別 | extra 余分 追加 余計 特別 | further さらに 詳 以上 もっと | new 新 | old 古 以前 旧 | current 現在 今 現
recent 最近 最新 直近 | recently 最近 | latest 最新 | early 早 初期 | earlier 以前 先 前 早 | later 後 あと のち 以降 以上 | soon すぐ まもなく 間もなく 近 | immediately すぐ 直ち 即座 即時 | directly 直接 直に そのまま | direct 直接 | automatically 自動 | automatic 自動
manually 手動 手作業 手 | manual 手動 手引 説明書 マニュアル | explicitly 明示 明確 はっきり | explicit 明示 明確 | implicitly 暗黙 | implicit 暗黙 | correct 正し 適切 訂正 | correctly 正し 適切 きちんと | proper 適切 正し ふさわし | properly 適切 正し きちんと うまく 正常
appropriate 適切 ふさわし 適 | suitable 適 ふさわし | good 良 よ 優 いい うま | better 良 よ 優 もっと ほうが | best 最 良 ベスト よ | well よく うまく 上手 同様 良く 十分 | bad 悪 | great 素晴 すばらし 大 優 | large 大 | big 大 | small 小 | little 小 少 わずか ほとんど
long 長 限り | short 短 | high 高 | low 低 | fast 速 早 高速 | slow 遅 | quick 素早 速 すば 簡単 | quickly 素早 速 早 すば 迅速 すぐ | deep 深 | strong 強 | weak 弱 | safe 安全 | safely 安全 | safety 安全 | dangerous 危険 | clear 明らか 明確 消 明白 クリア | clean 綺麗 掃除 きれい クリ
unique 一意 固有 独自 唯一 ユニ | identical 同一 同じ | original 元 独自 本来 原 オリジナル | actual 実際 実 | actually 実際 実 本当 | real 実 本当 現実 リアル | really 本当 実際 まさに とても | exact 正確 厳密 | exactly 正確 まさに ちょうど 厳密 まったく | valid 有効 妥当 正し 正当
invalid 無効 不正 正しくな | local 地域 ローカル 局所 | remote 遠隔 リモ | global 全体 グロ 大域 | public 公開 公 パブリ | private 非公開 個人 プライベ 私 | internal 内部 内 | external 外部 外 | physical 物理 | virtual 仮想 バーチャル | logical 論理 | visible 見え 表示 可視 | hidden 隠
related 関連 関係 関 | relative 相対 比較 | absolute 絶対 | temporary 一時 仮 テンポラリ | permanent 永続 恒久 永久 | persistent 永続 持続 | constant 定数 一定 常 | dynamic 動的 ダイナミ | static 静的 スタティ | mutable 可変 変更 | immutable 不変 変更 | stable 安定 | free 無料 自由 解放 空き フリー
ready 準備 用意 | prepare 準備 用意 | preparation 準備 | prerequisite 前提 必要 条件 | step 手順 段階 ステップ 歩 | procedure 手順 手続 | task 作業 仕事 タスク 課題 | job 仕事 ジョブ 作業 | action 動作 行動 操作 処理 アクション | activity 活動 | project 計画 プロジェ | team 班 チーム | group 集団 グル 群
people 人 | person 人 | someone 誰か 人 | everyone 誰も 皆 みんな 全員 | anyone 誰 | company 会社 企業 | community 共同体 コミュニティ | world 世界 | place 場所 置 所 位置 | location 場所 位置 所在 先 | position 位置 | point 点 指 ポイント 時点 要点 | area 領域 地域 分野 | range 範囲
time 時間 時 回 時刻 | date 日付 日時 日 | day 日 | hour 時間 | minute 分 | second 秒 2 | week 週 | month 月 | year 年 | moment 瞬間 時点 とき | case 場合 ケース 事例 | situation 状況 場合 | scenario 筋書 シナリオ 状況 | level 段階 レベル 水準 | layer 層 レイヤ | side 側 面
top 上 先頭 最上 トップ | bottom 下 底 最下 | left 左 残 | right 右 正し 権利 権限 | front 前 正面 | back 戻 後 裏 背 | beginning 最初 先頭 始 冒頭 | middle 中 途中 | center 中央 中心 | edge 端 縁 辺 | root 根 ルート | parent 親 | child 子 | children 子 | tree 木 ツリ
one 1 一 ひと もの いずれか | two 2 二 ふた 両 | three 3 三 | four 4 四 | five 5 五 | six 6 六 | seven 7 七 | eight 8 八 | nine 9 九 | ten 10 十 | hundred 百 100 | thousand 千 1000 | million 百万 100万 | zero ゼロ 0 零
permission 権限 許可 パーミッション | privilege 権限 特権 | right 権利 右 権限 | role 役割 ロ | security 安全 セキュリティ 保安 | password 暗証 パスワ | account 口座 アカウント | credential 認証 資格 | authenticate 認証 | authentication 認証 | authorize 認可 承認 許可 | certificate 証明書 | sign 署名 サイン 符号 記号 | signature 署名 シグネチャ
encrypt 暗号 | encryption 暗号 | trust 信頼 信用 | policy 方針 ポリシ | rule 規則 ルール | license 許諾 ライセンス 使用許 | agree 同意 合意 | term 用語 期間 条件 | concept 概念 考え方 | idea 考え アイデア 案 着想 | theory 理論 | principle 原則 原理 | approach 方法 手法 取り組 アプロ | strategy 戦略 方針 | technique 技術 手法 技法 テクニック
technology 技術 テクノロジ | tool 道具 ツール | resource 資源 リソ 資料 | component 部品 構成 要素 コンポ | unit 単位 ユニ | block 塊 ブロ | body 本体 本文 中身 | header 見出 ヘッダ | label 札 ラベル 名 | tag 札 タグ 付 | mark 印 マ 示 付け | sign 記号 兆候 署名 | symbol 記号 シンボル | quote 引用 | comma カンマ コンマ 読点
operation 操作 処理 | lifetime 寿命 ライフ 生存 | scope 範囲 スコ 有効 | reference 参照 | borrow 借 | pointer 指 ポイン | closure 閉包 クロ | generic 一般 総称 ジェネ 汎用 | trait 特性 トレ | macro マクロ | thread 糸 スレッド | lock ロック 錠 | concurrent 並行 同時 | parallel 並列 平行 | asynchronous 非同期 | synchronous 同期 | synchronize 同期
allocate 割り当て 確保 | allocation 割り当て 確保 | assign 割り当て 代入 割当 | assignment 代入 割り当て | initialize 初期 | initial 初期 最初 | initially 最初 当初 初期 | instantiate 作成 生成 実体 インスタンス | destroy 破棄 破壊 | cleanup 掃除 後始末 片付 | register 登録 | registration 登録 | registry レジストリ 登録
track 追跡 追 記録 | monitor 監視 モニタ | watch 監視 見 注意 | detect 検出 検知 発見 | discover 発見 見つけ 検出 | discovery 発見 検出 ディスカバリ | recognize 認識 | identify 特定 識別 確認 | identifier 識別子 | represent 表 示 | refer 参照 指 言及 呼 | point 指 | indicate 示 表 指示 | imply 意味 暗示 | express 表現 表
suggest 提案 示唆 勧め | recommend 推奨 勧め すすめ 薦め | recommended 推奨 勧め すすめ | advise 忠告 勧め 助言 | encourage 奨励 勧め 促 | warn 警告 注意 | complain 文句 不平 警告 エラー | report 報告 レポ | notify 通知 知らせ | inform 知らせ 通知 伝え | respond 応答 反応 返 | response 応答 返答 レスポンス | reply 返信 返事 応答
trigger 引き金 トリガ 起動 引き起 | affect 影響 | influence 影響 | impact 影響 衝撃 | involve 関 伴 含 | relate 関 | correspond 対応 該当 | corresponding 対応 該当 | associate 関連 結び 割り当て 対応 | belong 属 所属 | lead 導 つなが 引き起 率 | drive 駆動 動か | force 強制 無理 力 | push 押 プッシュ 送信 | pull 引 プル 取得
turn 変 回 切り替 順番 | switch 切り替 切替 スイッチ | toggle 切り替 | press 押 | click 押 クリック | type 入力 型 | drag 引 ドラッグ | scroll スクロ | expand 展開 拡大 広 | collapse 折りたた 崩 | wrap 包 ラップ 折り返 囲 | nest 入れ子 ネスト | enclose 囲 | surround 囲 | fill 埋 満た 記入 | put 置 入れ 配置 | place 置 配置
bring もたら 持ってく 持ち込 連れ | carry 運 持 実行 | lose 失 なく 紛失 | lack 欠 不足 ない | miss 欠 逃 見逃 ない 足り | missing 欠 ない 足り 不足 | drop 落 破棄 ドロップ 捨て 削除 | throw 投 発生 | catch 捕 キャッチ | raise 上げ 発生 起こ 送出 | guarantee 保証 | promise 約束 保証 | tend 傾向 がち | prefer 好 優先 望 方が
deal 扱 対処 対応 取引 | face 直面 面 顔 | care 気 注意 ケア 世話 | careful 注意 慎重 気 | carefully 注意 慎重 気 よく | caution 注意 警告 | attention 注意 注目 | focus 焦点 集中 注目 フォ | interest 興味 関心 利息 | interested 興味 関心 | worry 心配 気 | matter 問題 重要 事柄 | wonder 疑問 思 不思議 | hope 望 期待 願 希望 | wish 望 希望 願 たい
thing こと もの 事 物 何 | something 何か もの こと ある | anything 何 なに | everything すべて 全て 何もかも 全部 | itself 自身 自体 それ 自分 | themselves 自身 自体 | yourself 自分 自身 自ら | your あなた 自分 自身 | we 私 我々 わたし | our 私 我々 自分 今回 | us 私 我々 | they 彼 それら これら | their その それ | this この これ 今回 本 こう こちら | that その それ あの こと という | these これら この こう 以下 | those それら その
what 何 どの どんな こと もの なに どう | which どの どちら どれ これ その | who 誰 だれ 人 | whom 誰 人 | whose その 誰 | why なぜ 理由 どうして ため | how 方法 どの どう どれ やり方 仕方 かた 方 | whether かどうか か否 いずれ か、 | because なので ため
work 作業 | understand 理解 | meaning 意味 | background 背景 バックグ | overview 概要 概観 全体 | summary 要約 概要 まとめ | introduction 導入 紹介 はじめ 序 入門 概要 | conclusion 結論 まとめ | appendix 付録 | tutorial 入門 チュ | exercise 練習 演習 | practice 実践 練習 慣習 慣行 | experience 経験 体験 | knowledge 知識 | skill 技能 技術
history 歴史 履歴 | future 将来 未来 今後 | past 過去 | present 現在 存在 | modern 現代 近代 最近 モダン | traditional 伝統 従来 | convention 慣習 慣例 規約 | consistent 一貫 整合 | consistency 一貫 整合 | compatible 互換 対応 | compatibility 互換 | equivalent 同等 等価 相当 同じ | alternative 代わり 代替 別 | alternatively 代わり あるいは また 別 もしくは または
addition 追加 加え さらに | addition さらに 加えて | furthermore さらに その上 加え | moreover さらに その上 また | besides 他 さらに 以外 | including 含 など | excluding 除 | regarding 関 ついて | according よる よれ 従 応 | depending よって 応じ 依存 次第 | due ため 原因 よる | despite かかわらず 関わらず ても のに | regardless かかわらず 関わらず 問わず 関係な 拘わらず
actually 実際 | basically 基本 | completely 完全 まったく 全く すべて 全て | entirely 完全 まったく 全く 全体 | fully 完全 十分 | partially 部分 一部 | mostly ほとんど 主 大部分 たいてい | mainly 主 | probably おそらく 多分 たぶん でしょう 恐らく | possibly もしかす 可能 おそらく かもしれ | perhaps おそらく もしかす たぶん かもしれ 多分 恐らく | maybe たぶん もしかす かもしれ おそらく
certainly 確か もちろん 必ず | course もちろん 当然 コース | obviously 明らか 当然 もちろん | clearly 明らか 明確 はっきり | apparently どうやら 明らか 見 | fortunately 幸い 運良く 嬉し | unfortunately 残念 あいにく 不幸 | hopefully 願わく うまく 期待 | likely 可能性 おそらく ようだ でしょう 多分 恐らく そう | unlikely 可能性 なさそう ない
slightly 少し わずか やや 若干 多少 | bit 少し ちょっと ビット 多少 | lot 多く たくさん 大量 多数 よく | enough 十分 充分 足り | sufficient 十分 充分 | least 少なくとも 最小 最低 最も 最少 | maximum 最大 上限 | minimum 最小 最低 下限 | average 平均 | total 合計 全 総 | difference 違い 差 相違 | similarity 類似 似 | version 版 バージョン | change 変更
independent 独立 依存し | independently 独立 個別 | isolated 隔離 分離 独立 孤立 | isolation 隔離 分離 独立 | isolate 隔離 分離 独立 | nested 入れ子 ネスト | embedded 埋め込 組み込 内蔵 | embed 埋め込 組み込 | built 組み込 構築 作 内蔵 ビルド | integrate 統合 組み込 連携 結合 | integration 統合 連携 結合 | interact 対話 やりとり 相互 操作 | interaction 対話 やりとり 相互 | interactive 対話 インタ
interface 界面 インタ 画面 | official 公式 正式 | popular 人気 一般 普及 有名 よく | famous 有名 | familiar 慣れ 馴染 なじみ 知 詳し おなじみ | efficient 効率 能率 | effective 有効 効果 効率 | powerful 強力 パワフル | flexible 柔軟 | convenient 便利 都合 | helpful 役 便利 有用 助か | reliable 信頼 確実 | portable 可搬 移植 ポ | lightweight 軽量 軽
usage 使用 利用 使い | consumption 消費 | consume 消費 使 | cost 費用 コスト 負担 | price 価格 値段 | value 値 | worth 価値 | spend 費や 使 過ご | pay 払 支払 | buy 買 購入 | sell 売 販売 | offer 提供 申し出 用意 | deliver 配信 届け 配布 提供 | delivery 配信 配達 | serve 提供 配信 サ 役
web ウェブ | site サイト | address 住所 番地 アドレス 宛先 | email メール 電子 | phone 電話 | browser ブラウザ 閲覧 | window 窓 ウィンドウ | button 押し ボタン | menu 献立 メニュー | screen 画面 スクリーン | desktop 机 デスク | keyboard 鍵盤 キー | mouse マウス | icon アイコン | terminal 端末 タ | shell シェル 殻 | script 台本 スクリプト | prompt 促 プロンプト
query 問い合わせ 照会 クエリ | row 行 | column 列 欄 | cell 升 セル | index 索引 添字 インデックス 添え字 | stack 積 スタック | queue 待ち行列 キュー | heap 山 ヒープ | cache 貯蔵 キャッシュ | buffer 緩衝 バッファ | stream 流れ ストリ | pipe 管 パイプ | port 港 ポート 移植 | socket ソケット | protocol 規約 プロトコル | bridge 橋 ブリッジ | route 経路 ルート | router ルータ 経路 | traffic 通信 往来 トラフィック | forward 転送 前 進
decision 決定 判断 | agreement 合意 同意 契約 | definition 定義 | explanation 説明 | information 情報 | observation 観察 | observe 観察 気 見 | measure 測定 計測 尺度 | calculate 計算 | calculation 計算 | compute 計算 | evaluate 評価 | evaluation 評価 | analyze 分析 解析 | analysis 分析 解析 | estimate 見積 推定 | guess 推測 当て 予想 | debug デバッグ 虫取 | trace 追跡 痕跡 | inspect 調 検査 確認 詳細 | examine 調 検査 見
review 見直 査読 レビュ 確認 | correct 正し | revise 改訂 修正 | rewrite 書き換 書き直 | reuse 再利用 | repeat 繰り返 | repeatedly 繰り返 何度も | reload 再読 リロ | rebuild 再構築 再ビルド | recreate 再作成 作り直 | reset 再設定 リセット 戻 | undo 取り消 元に戻 | cancel 取り消 キャンセル 中止 | revert 戻 取り消 | upgrade 更新 アップグレ 移行 | migrate 移行 移 | migration 移行 マイグレ | transfer 転送 移 | replicate 複製 | duplicate 重複 複製
backup 控え バックアップ | archive 書庫 ア 保管 | compress 圧縮 | pack 詰め 梱包 | bundle 束 同梱 まとめ | mount マウント 取り付 | volume 容量 ボリュ 音量 | partition 分割 区画 パーティ | cluster 集団 クラスタ 群 | node 節 ノード | container 容器 コンテナ | orchestrate 統制 編成 オーケ | scale 規模 拡大 スケ | balance 釣り合 均衡 分散 バラン | schedule 予定 計画 スケジュ | plan 計画 予定 プラン | allow 許可
exception 例外 | expected 期待 予想 想定 | unexpected 予期 想定外 思わぬ 意外 | undefined 未定義 | unknown 不明 未知 | unused 未使用 使われ 不要 | unnecessary 不要 必要 | obsolete 廃止 古 旧式 | deprecated 非推奨 廃止 推奨 | legacy 古 旧 レガシ | experimental 実験 試験 | advanced 高度 上級 発展 詳細 | beginner 初心者 入門 | expert 専門 熟練 | professional 専門 プロ | personal 個人 | individual 個々 個別 個人 各
custom 独自 カスタム 特注 慣習 | customize 独自 カスタマイズ 変更 | default デフォルト | predefined 定義済 あらかじめ 既定 事前 | preset あらかじめ 事前 | advance 事前 あらかじめ 前もって 進 | initially 初め | eventually 最終 やがて いずれ そのうち 結局 | gradually 徐々 次第 少しずつ | suddenly 突然 急 | simultaneously 同時 | concurrently 並行 同時 | periodically 定期 周期 | regularly 定期 | frequently 頻繁 よく しばしば | rarely めったに ほとんど まれ
respectively それぞれ | consequently そのため 結果 したがって | subsequent 後続 以降 次 続く その後 | subsequently その後 続い 次 | prior 前 以前 先 事前 | priority 優先 | primary 主 一次 第一 プライマ 最初 | secondary 二次 副 セカ | final 最終 最後 | entire 全体 | complete 完全 完了 全 すべて 終 | incomplete 不完全 未完 | finished 終 完了 | done 終 完了 済 行 でき | fine 良 問題な 細 大丈夫 うまく | ok 問題な 良 大丈夫 | okay 問題な 良 大丈夫
folder フォルダ | clone 複製 クローン | commit 確定 コミット 約束 | branch 枝 分岐 ブランチ | fork 分岐 フォーク 派生 | contribute 貢献 寄与 協力 | contribution 貢献 寄与 | contributor 貢献者 協力者 | maintain 維持 保守 管理 | maintenance 保守 維持 メンテ | author 著者 作者 | reader 読者 読 | writer 書 著者 | customer 顧客 客 | administrator 管理者 | admin 管理 | member 会員 メンバ | owner 所有者 オーナー | guest 客 ゲスト | audience 読者 対象 人
safe 安全 | crash 落ち 異常終了 クラッシュ | panic パニック | abort 中断 異常終了 中止 | error エラー | recoverable 回復 | corrupt 破損 壊 | damage 損傷 壊 被害 | conflict 衝突 競合 矛盾 | collision 衝突 | clash 衝突 ぶつか | duplicate 重複 | overlap 重な 重複 | mismatch 不一致 合わな | inconsistent 矛盾 一貫 不整合 | ambiguous 曖昧 あいまい | vulnerable 脆弱 | vulnerability 脆弱 | attack 攻撃 | attacker 攻撃
space 空白 | whitespace 空白 | indent 字下げ インデント | indentation 字下げ インデント | newline 改行 | blank 空白 空 | underscore 下線 アンダ | underline 下線 アンダ | bracket 括弧 かっこ カッコ | brackets 括弧 かっこ カッコ | parentheses 括弧 かっこ カッコ | brace 波括弧 中括弧 | slash 斜線 スラッシュ | backslash 円記号 バックスラ | dash 横線 ダッシュ | hyphen ハイフン | dot 点 ドット | period 期間 ピリオド 句点 | colon コロン | semicolon セミコロン | backtick バッククォ | exclamation 感嘆符 | uppercase 大文字 | lowercase 小文字 | capital 大文字 首都 資本
prefix 接頭 先頭 プレ 前 | suffix 接尾 末尾 サフィ | trailing 末尾 後ろ 最後 | leading 先頭 前 | keyword 予約語 キーワ 鍵 | literal リテラル 文字通り 直値 | inline 埋め込 行内 インラ | multi 複数 多 | pair 組 対 ペア | tuple 組 タプル | map 対応 割り当て 地図 マップ | mapping 対応 割り当て 写像 マッピング | filter 絞り フィルタ 選別 | hash ハッシュ 連想 | dictionary 辞書 | graph グラフ 図 | chart 図表 チャート | diagram 図 | picture 絵 写真 図 | screenshot 画面 スクリ | color 色 | font 字体 フォント | layout 配置 レイアウト
walk 歩 進 案内 | jump 飛 ジャンプ | return 戻 | loop ループ | recursion 再帰 | recursive 再帰 | recursively 再帰 | evaluate 評価 | argument 引数 | callback コールバ | inherit 継承 受け継 | inheritance 継承 | subclass サブクラス 派生 | override 上書 オーバ | overwrite 上書 | shadow 覆い隠 影 シャドー 隠 | hook フック 引っ掛 | decorator デコ 修飾 | decorate 修飾 飾 デコ | blueprint 設計図 ブル | template 雛形 テンプレ ひな型 ひな形 | session セッション 会期 | cookie クッキ | form 形 フォーム 書式 | upload 送信 | redirect 転送 リダイレ 方向 | render 描画 レンダ 表示
factory 工場 ファクト | singleton 単一 シングル | proxy 代理 プロキシ | reverse 逆 反転 リバ | segfault セグメン | interpreter インタ 解釈 | startup 起動 開始 | shutdown 停止 終了 シャット | reloading 再読 リロ | worker 作業 ワーカ | daemon 常駐 デーモン | background 裏 バックグ 背景 | foreground 前面 フォア 手前 | boot 起動 ブート | power 電源 力 能力 | battery 電池 | energy 力 エネル
appeal 魅力 | nice 良 素敵 素晴 よ うれし | pretty かなり きれい けっこう | cool 格好 かっこ 素晴 | fun 楽し | happy 嬉 喜 幸 | beautiful 美し | perfect 完璧 完全 | ideal 理想 | optimal 最適 | optimize 最適 | optimization 最適 | tune 調整 チュ | adjust 調整 合わせ | adapt 適応 適合 合わせ | fit 適合 合 収ま 適 | tweak 調整 微調整 変更 | trick 技 工夫 トリック 裏技 | hint 手がかり ヒント | clue 手がかり | secret 秘密 シークレ 機密 | sensitive 機密 敏感 区別 | confidential 機密 秘密
folder フォルダ | keyboard キー | internet インタ 網 | online オンラ ネット | offline オフラ | cloud 雲 クラウド | mobile 携帯 モバ | tablet タブレ | laptop ノート ラップ | camera 撮影 カメラ | video 動画 映像 ビデオ | audio 音声 オーディオ | music 音楽 | game 遊 ゲーム | book 本 書籍 書 | article 記事 | blog ブログ | news 知らせ ニュ | topic 話題 トピック 主題 | subject 主題 件名 対象 | category 分類 カテゴリ 範疇 | classification 分類
try 試み | eat 食 | drink 飲 | house 家 | home 自宅 家 ホーム | door 扉 | street 通り | city 都市 市 町 | country 国 | school 学校 | student 学生 生徒 | teacher 先生 教師 | friend 友 | family 家族 | man 男 人 | woman 女 | dog 犬 | cat 猫 | tree 木 | water 水 | fire 火 発火 | air 空気 | earth 地球 地 | light 光 軽 明 | dark 暗 | red 赤 | blue 青 | green 緑 | white 白 | black 黒
`
