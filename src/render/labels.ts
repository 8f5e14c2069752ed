/** Words that a renderer adds to a document. `{}` stands for a version number. */
export interface Labels {
  attention: string
  caution: string
  danger: string
  error: string
  hint: string
  important: string
  note: string
  tip: string
  warning: string
  seealso: string
  todo: string
  versionadded: string
  versionchanged: string
  deprecated: string
  versionremoved: string
  author: string
  authors: string
  organization: string
  contact: string
  address: string
  version: string
  revision: string
  status: string
  date: string
  copyright: string
  /** What the fields of an object's description are about. */
  parameter: string
  variable: string
  type: string
  raises: string
  returns: string
  returnType: string
  /** What a figure, a table, a block of code is called by its number, which `{}` stands for. */
  figureNumber: string
  tableNumber: string
  listingNumber: string
  /** Title of a list of the document's sections. */
  contents: string
  /** Name of a code block that scrolls, for screen readers. */
  code: string
  /** Name of a table that scrolls. */
  table: string
  /** Name of a formula that scrolls. */
  math: string
  /** Name of the list of footnotes. */
  footnotes: string
  /** What a ticked box of a task list says. */
  done: string
  /** What an empty box of a task list says. */
  open: string
  /** Name of a footnote's link back into the text. */
  back: string
}

const en: Labels = {
  attention: 'Attention',
  caution: 'Caution',
  danger: 'Danger',
  error: 'Error',
  hint: 'Hint',
  important: 'Important',
  note: 'Note',
  tip: 'Tip',
  warning: 'Warning',
  seealso: 'See also',
  todo: 'To do',
  versionadded: 'Added in version {}',
  versionchanged: 'Changed in version {}',
  deprecated: 'Deprecated since version {}',
  versionremoved: 'Removed in version {}',
  author: 'Author',
  authors: 'Authors',
  organization: 'Organization',
  contact: 'Contact',
  address: 'Address',
  version: 'Version',
  revision: 'Revision',
  status: 'Status',
  date: 'Date',
  copyright: 'Copyright',
  parameter: 'Parameter',
  variable: 'Variable',
  type: 'Type',
  raises: 'Raises',
  returns: 'Returns',
  returnType: 'Return type',
  figureNumber: 'Fig. {}',
  tableNumber: 'Table {}',
  listingNumber: 'Listing {}',
  contents: 'Contents',
  code: 'Code',
  table: 'Table',
  math: 'Formula',
  footnotes: 'Footnotes',
  done: 'Done',
  open: 'Not done',
  back: 'Back to the text',
}

/** Label sets by language tag; a language without a set of its own reads English. */
const languages: ReadonlyMap<string, Partial<Labels>> = new Map<string, Partial<Labels>>([
  ['en', en],
  [
    'ja',
    {
      attention: '注目',
      caution: '注意',
      danger: '危険',
      error: 'エラー',
      hint: 'ヒント',
      important: '重要',
      note: '注釈',
      tip: 'ちなみに',
      warning: '警告',
      seealso: '参考',
      todo: '課題',
      versionadded: 'バージョン {} で追加',
      versionchanged: 'バージョン {} で変更',
      deprecated: 'バージョン {} で非推奨',
      versionremoved: 'バージョン {} で削除',
      author: '著者',
      authors: '著者',
      organization: '組織',
      contact: '連絡先',
      address: '住所',
      version: 'バージョン',
      revision: 'リビジョン',
      status: '状態',
      date: '日付',
      copyright: '著作権',
      parameter: '引数',
      variable: '変数',
      type: '型',
      raises: '例外',
      returns: '戻り値',
      returnType: '戻り値の型',
      figureNumber: '図 {}',
      tableNumber: '表 {}',
      listingNumber: 'リスト {}',
      contents: '目次',
      code: 'コード',
      table: '表',
      math: '数式',
      footnotes: '脚注',
      done: '完了',
      open: '未完了',
      back: '本文に戻る',
    },
  ],
  [
    'zh-hans',
    {
      attention: '注意',
      caution: '小心',
      danger: '危险',
      error: '错误',
      hint: '提示',
      important: '重要',
      note: '备注',
      tip: '小技巧',
      warning: '警告',
      seealso: '参见',
      todo: '待办',
      versionadded: '{} 版新增',
      versionchanged: '{} 版变更',
      deprecated: '自 {} 版起弃用',
      versionremoved: '{} 版移除',
      author: '作者',
      authors: '作者',
      organization: '组织',
      contact: '联系方式',
      address: '地址',
      version: '版本',
      revision: '修订',
      status: '状态',
      date: '日期',
      copyright: '版权',
      parameter: '参数',
      variable: '变量',
      type: '类型',
      raises: '抛出',
      returns: '返回',
      returnType: '返回类型',
      figureNumber: '图 {}',
      tableNumber: '表 {}',
      listingNumber: '代码 {}',
      contents: '目录',
      code: '代码',
      table: '表格',
      math: '公式',
      footnotes: '脚注',
      done: '已完成',
      open: '未完成',
      back: '返回正文',
    },
  ],
  [
    'zh-hant',
    {
      attention: '注意',
      caution: '小心',
      danger: '危險',
      error: '錯誤',
      hint: '提示',
      important: '重要',
      note: '備註',
      tip: '小訣竅',
      warning: '警告',
      seealso: '參見',
      todo: '待辦',
      versionadded: '{} 版新增',
      versionchanged: '{} 版變更',
      deprecated: '自 {} 版起棄用',
      versionremoved: '{} 版移除',
      author: '作者',
      authors: '作者',
      organization: '組織',
      contact: '聯絡方式',
      address: '地址',
      version: '版本',
      revision: '修訂',
      status: '狀態',
      date: '日期',
      copyright: '版權',
      parameter: '參數',
      variable: '變數',
      type: '型別',
      raises: '引發',
      returns: '回傳',
      returnType: '回傳型別',
      figureNumber: '圖 {}',
      tableNumber: '表 {}',
      listingNumber: '程式碼 {}',
      contents: '目錄',
      code: '程式碼',
      table: '表格',
      math: '公式',
      footnotes: '註腳',
      done: '已完成',
      open: '未完成',
      back: '返回正文',
    },
  ],
  [
    'ko',
    {
      attention: '주의',
      caution: '조심',
      danger: '위험',
      error: '오류',
      hint: '힌트',
      important: '중요',
      note: '참고',
      tip: '팁',
      warning: '경고',
      seealso: '더 보기',
      todo: '할 일',
      versionadded: '버전 {}에 추가',
      versionchanged: '버전 {}에서 변경',
      deprecated: '버전 {}부터 폐지 예정',
      versionremoved: '버전 {}에서 제거',
      parameter: '매개변수',
      variable: '변수',
      type: '타입',
      raises: '예외',
      returns: '반환',
      returnType: '반환 타입',
      figureNumber: '그림 {}',
      tableNumber: '표 {}',
      listingNumber: '코드 {}',
      contents: '차례',
      code: '코드',
      table: '표',
      math: '수식',
      footnotes: '각주',
      done: '완료',
      open: '미완료',
      back: '본문으로 돌아가기',
    },
  ],
])

/**
 * The labels of a language. A tag that has no set of its own falls back to its language (`ja-JP` → `ja`, `zh-TW` → `zh-hant`),
 * then to English; so does a label that its set leaves out.
 */
export function labelsOf(language: string): Labels {
  const tag = language.toLowerCase().replaceAll('_', '-')
  const base = tag.split('-')[0] ?? tag
  const chinese = /-(?:hant|tw|hk|mo)\b/.test(tag) ? 'zh-hant' : 'zh-hans'
  return { ...en, ...languages.get(base === 'zh' ? chinese : base) }
}

/** A label with `{}` replaced by a value. */
export function fillLabel(label: string, value: string): string {
  return label.replace('{}', () => value).trim()
}
