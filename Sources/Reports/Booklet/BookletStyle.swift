/// How a booklet looks on paper and, much the same, on a screen.
enum BookletStyle {
  static let css = """
    @page {
      size: A4;
      margin: 20mm 20mm 20mm 30mm;
      @bottom-center { content: counter(page) " / " counter(pages); font: 10pt serif; }
    }
    * { box-sizing: border-box; }
    html {
      font: 13pt/1.4 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif;
      color: #000; background: #fff;
    }
    body { margin: 0; }
    @media screen {
      body { max-width: 180mm; margin: 0 auto; padding: 10mm; }
    }
    p, ul, ol, table, pre { margin: 0 0 1.5mm; }
    p { white-space: pre-wrap; orphans: 2; widows: 2; }
    header { text-align: center; border-bottom: 0.4mm solid #000; margin-bottom: 6mm; }
    h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 2mm; }
    h2 { font-size: 14pt; text-align: center; margin: 0 0 4mm; }
    header p { margin-bottom: 3mm; }
    .warning { font-weight: bold; font-size: 11pt; }
    .item { margin: 0 0 5mm; break-inside: avoid; }
    .essay { break-inside: auto; }
    .number { font-weight: bold; break-after: avoid; }
    .number small { font-weight: normal; font-style: italic; font-size: 11pt; }
    .stem { margin-bottom: 1.5mm; break-after: avoid; }
    .stem > .number + p { display: inline; }
    .stem > * + p, .text > * + p { margin-top: 1.5mm; }
    .hint, .scoring { font-style: italic; font-size: 11pt; }
    .scoring { margin-top: 1mm; }
    ul, ol { padding-left: 7mm; }
    ul { list-style: "–  "; }
    table { border-collapse: collapse; }
    th, td { border: 0.2mm solid #000; padding: 0.6mm 2mm; text-align: left; vertical-align: top; }
    pre { border-left: 0.6mm solid #888; padding-left: 3mm; white-space: pre-wrap; }
    pre, code { font: 11pt/1.35 "Liberation Mono", "DejaVu Sans Mono", monospace; }
    :not(pre) > code { border: 0.2mm solid #bbb; padding: 0 0.8mm; }
    sup, sub { font-size: 72%; line-height: 0; }
    .passage { break-inside: avoid; break-after: avoid; margin-bottom: 4mm; }
    .passage .lead { font-style: italic; margin-bottom: 1mm; }
    .passage .text { border: 0.3mm solid #000; padding: 3mm 4mm; }
    .passage .text > :last-child { margin-bottom: 0; }
    .choices { list-style: none; padding: 0 0 0 5mm; display: grid; gap: 0.8mm 5mm; }
    .choices.two { grid-template-columns: 1fr 1fr; }
    .choices.four { grid-template-columns: 1fr 1fr 1fr 1fr; }
    .choices li { display: flex; position: relative; break-inside: avoid; }
    .choices li > div { min-width: 0; flex: 1; }
    .choices p { display: inline; }
    .letter { flex: none; min-width: 6.5mm; font-weight: bold; }
    .right { font-weight: bold; }
    .mark { position: absolute; left: -5mm; }
    .box {
      flex: none; display: inline-block; width: 4.4mm; height: 4.4mm; line-height: 4mm;
      border: 0.3mm solid #000; margin: 0.7mm 2mm 0 0; text-align: center; font-size: 11pt;
    }
    .pairs { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; }
    .pairs .choices { align-content: start; }
    .statements { width: 100%; }
    .statement { display: flex; }
    .statement > div { flex: 1; }
    .statements td, .statements th { border-width: 0 0 0.2mm; border-color: #888; }
    .statements p { margin: 0; }
    .statements .tick { width: 15mm; text-align: center; }
    .statements .box { margin-right: 0; }
    .line, .blanks { padding-left: 5mm; margin-top: 2mm; white-space: normal; }
    .line { display: flex; align-items: baseline; gap: 2mm; }
    .dots { flex: 1; max-width: 90mm; border-bottom: 0.4mm dotted #000; }
    .blanks > span { white-space: nowrap; margin-right: 2mm; }
    .blank { display: inline-block; width: 12mm; border-bottom: 0.4mm dotted #000; }
    .blank.wide { width: 28mm; }
    .gap { white-space: nowrap; }
    .gap strong { white-space: normal; }
    .gaplist { display: flex; padding-left: 5mm; }
    .gaplist .letter { min-width: 9mm; font-weight: normal; }
    .gaplist .choices { flex: 1; padding-left: 5mm; }
    .writing div { height: 9mm; border-bottom: 0.3mm dotted #555; break-inside: avoid; }
    aside {
      border-left: 0.8mm solid #000; padding-left: 3mm; margin-top: 2mm;
      font-size: 10.5pt; break-inside: avoid;
    }
    aside p { margin: 0; }
    aside table { margin: 1mm 0; width: 100%; }
    aside td:first-child { white-space: nowrap; width: 22mm; }
    .keytable { break-before: page; }
    .keys {
      list-style: none; padding: 0 0.2mm 0 0; margin-bottom: 5mm;
      display: grid; grid-template-columns: repeat(5, 1fr);
    }
    .keys li {
      display: flex; gap: 3mm; border: 0.2mm solid #000; margin: 0 -0.2mm -0.2mm 0;
      padding: 0.8mm 2mm; break-inside: avoid;
    }
    .keys span { min-width: 8mm; text-align: right; }
    .keytable table { width: 100%; }
    .keytable tr { break-inside: avoid; }
    .keytable td:first-child { width: 18mm; text-align: right; }
    """
}
