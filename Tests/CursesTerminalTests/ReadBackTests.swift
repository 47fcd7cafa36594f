import CNcurses
import CandidateUI
import Glibc
import Testing
import TextScreen

@testable import CursesTerminal

@Suite(.serialized) struct ReadBackTests {
  /// A terminal that nobody sees.
  private func hidden(type: String = "xterm-256color") throws(TerminalRefusal) -> CursesScreen {
    let output = fopen("/dev/null", "w")
    let input = fopen("/dev/null", "r")
    return try CursesScreen(output: output, input: input, type: type)
  }

  private func read(_ terminal: borrowing CursesScreen, _ row: Int, _ column: Int) -> String {
    var text = [wchar_t](repeating: 0, count: Int(CCHARW_MAX) + 1)
    var attributes: attr_t = 0
    var pair: Int16 = 0
    guard
      khoathi_read_cell(terminal.window, Int32(row), Int32(column), &text, &attributes, &pair) != 0
    else { return "" }
    let scalars = text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  @Test("Vietnamese, composed and decomposed, and wide letters stand where they were drawn")
  func letters() throws {
    var terminal = try hidden()
    let size = terminal.size
    var grid = CellGrid(size: size)
    let text = "Đề thi: e\u{302}\u{301} ữ Ặ 中 ●"
    grid.write(text, at: Position(row: 1, column: 2), role: .heading)
    terminal.draw(Screen(grid: grid, cursor: Position(row: 1, column: 2)), contrast: .normal)
    #expect(getcury(terminal.window) == 1)
    #expect(getcurx(terminal.window) == 2)
    for column in 0..<size.columns where !grid[1, column].isContinuation {
      #expect(
        read(terminal, 1, column).unicodeScalars.elementsEqual(
          grid[1, column].character.unicodeScalars), "column \(column)")
    }
  }

  @Test("A candidate's screen comes back cell by cell in every contrast")
  func screens() throws {
    var terminal = try hidden()
    for contrast in Contrast.allCases {
      for language in Language.allCases {
        let state = CandidateState(size: terminal.size, language: language, contrast: contrast)
        let screen = screen(for: state, size: terminal.size)
        terminal.draw(screen, contrast: contrast)
        for row in 0..<terminal.size.rows {
          let shown = (0..<terminal.size.columns).map { read(terminal, row, $0) }.joined()
          #expect(shown == String(screen.grid.row(row).map(\.character)), "row \(row)")
        }
      }
    }
  }

  @Test("Our widths are those of the C library, which curses asks")
  func widths() throws {
    try TerminalLocale.useUTF8()
    for value in Array(UInt32(0x20)..<0x250) + Array(0x300..<0x370) + Array(0x1EA0..<0x2000)
      + Array(0x2010..<0x2028) + Array(0x2500..<0x2600) + Array(0x3041..<0x3097)
      + Array(0x4E00..<0x4F00) + Array(0xAC00..<0xAD00)
    {
      guard let scalar = Unicode.Scalar(value), let width = CharacterWidth.of(scalar) else {
        continue
      }
      #expect(
        Int32(width) == khoathi_width(wchar_t(bitPattern: value)), "U+\(String(value, radix: 16))")
    }
  }

  @Test("A terminal that cannot place its cursor is refused", arguments: ["dumb", "unknown-type"])
  func refused(type: String) {
    #expect(throws: TerminalRefusal.self) { _ = try hidden(type: type) }
  }

  @Test(
    "Keys are named by what they mean",
    arguments: [
      (KEY_UP, TerminalInput.key(.up)), (KEY_BTAB, .key(.backtab)), (KEY_DC, .key(.delete)),
      (KEY_NPAGE, .key(.pageDown)), (KEY_F0 + 2, .key(.function(2))), (KEY_RESIZE, .resized),
      (KEY_MOUSE, .nothing),
    ])
  func special(code: Int32, input: TerminalInput) {
    #expect(CursesScreen.special(code) == input)
  }

  @Test(
    "Typed characters are letters, controls or named keys",
    arguments: [
      (wint_t(0x1EBF), TerminalInput.key(.character("ế"))), (9, .key(.tab)), (13, .key(.enter)),
      (27, .key(.escape)), (127, .key(.backspace)), (17, .key(.control("q"))), (0, .nothing),
      (0xD800, .nothing),
    ])
  func typed(code: wint_t, input: TerminalInput) {
    #expect(CursesScreen.typed(code) == input)
  }
}
