/// How the pages of a room look on paper and, much the same, on a screen.
enum RoomPageStyle {
  static let css = """
    @page {
      size: A4; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font-size: 13pt; }
    }
    @page :first { @top-center { content: none; } }
    * { box-sizing: border-box; }
    html {
      font: 12pt/1.35 "Times New Roman", "Liberation Serif", Tinos, "Noto Serif", serif;
      color: #000; background: #fff;
    }
    body { margin: 0; }
    @media screen { body { max-width: 176mm; margin: 0 auto; padding: 10mm 4mm; } }
    p { margin: 0 0 1.5mm; }
    [lang=en] { font-style: italic; font-weight: normal; color: #333; font-size: 88%; }
    header { text-align: center; margin-bottom: 5mm; }
    h1 { font-size: 15pt; line-height: 1.3; margin: 0 0 1mm; }
    .banner { font-weight: bold; border: 0.5mm solid #000; padding: 1mm 3mm; }
    .state { display: flex; justify-content: space-between; gap: 8mm; margin-bottom: 6mm; }
    .state > div { flex: 1; text-align: center; }
    .state p { margin: 0; }
    .state .nation { flex: 1.4; white-space: nowrap; }
    .place { text-align: right; margin-top: 4mm; }
    .note { font-size: 10pt; }
    .motto { font-weight: bold; font-size: 13pt; }
    .line { border-bottom: 0.3mm solid #000; display: inline-block; padding-bottom: 0.5mm; }
    table { border-collapse: collapse; width: 100%; font-size: 11pt; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 0.25mm solid #000; padding: 1mm 1.5mm; vertical-align: middle; }
    th { text-align: center; }
    tbody th { font-weight: normal; white-space: nowrap; }
    .mark { text-align: center; }
    .sign { width: 30mm; height: 11mm; }
    .remedies td { border-top: none; font-size: 10pt; }
    ul { margin: 0; padding-left: 5mm; }
    .facts { margin: 4mm 0; }
    .signatures { display: flex; justify-content: space-around; margin-top: 10mm; break-inside: avoid; }
    .signatures p { text-align: center; min-height: 28mm; }
    footer { font-size: 9.5pt; margin-top: 5mm; border-top: 0.2mm solid #000; padding-top: 1.5mm; }
    code { font: 9pt/1.3 "Liberation Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    """
}
