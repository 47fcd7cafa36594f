/// How a slip looks on paper and, much the same, on a screen.
enum SlipStyle {
  static let css = """
    @page { size: A4; margin: 18mm 20mm; }
    * { box-sizing: border-box; }
    html {
      font: 12pt/1.4 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif;
      color: #000; background: #fff;
    }
    body { margin: 0; }
    @media screen {
      body { max-width: 176mm; margin: 0 auto; padding: 10mm 4mm; }
    }
    p { margin: 0 0 1.5mm; }
    [lang=en] { font-style: italic; color: #333; font-size: 92%; }
    header { text-align: center; border-bottom: 0.4mm solid #000; margin-bottom: 5mm; }
    h1 { font-size: 19pt; line-height: 1.25; margin: 0 0 1mm; }
    h2 { font-size: 13pt; margin: 0 0 1.5mm; }
    h2 span { font-weight: normal; }
    table { border-collapse: collapse; width: 100%; margin-bottom: 5mm; }
    th { text-align: left; font-weight: normal; width: 68mm; }
    th, td { padding: 0.8mm 0; vertical-align: top; border-bottom: 0.2mm solid #999; }
    td { font-weight: bold; overflow-wrap: anywhere; }
    section { margin-bottom: 5mm; break-inside: avoid; }
    .receipt {
      display: flex; gap: 6mm; align-items: center; justify-content: space-between;
      border: 0.5mm solid #000; padding: 4mm 5mm;
    }
    .receipt div { flex: 1; min-width: 0; }
    .receipt svg { flex: none; width: 44mm; height: 44mm; }
    .code {
      font: bold 21pt/1.3 "Liberation Mono", "DejaVu Sans Mono", monospace; white-space: nowrap;
      margin-bottom: 2mm;
    }
    ol { margin: 0; padding-left: 6mm; }
    li { margin-bottom: 1.5mm; }
    code { font: 10pt/1.35 "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    .digest { display: block; font-size: 10pt; }
    footer { border-top: 0.2mm solid #999; padding-top: 2mm; font-size: 10pt; color: #333; }
    footer code { font-size: 9pt; }
    """
}
