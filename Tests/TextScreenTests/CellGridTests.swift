import Testing

@testable import TextScreen

struct CellGridTests {
  @Test("Escape sequences, bells and direction marks never become cells")
  func hostile() {
    var grid = CellGrid(size: Size(columns: 40, rows: 2))
    grid.write(
      "\u{1B}[31mđỏ\u{1B}]52;c;eA==\u{7}\u{9B}2J\u{202E}ngược\u{2066}\r\n\u{8}x",
      at: Position(row: 0, column: 0), role: .body)
    let text = Screen(grid: grid, cursor: Position(row: 0, column: 0)).text[0]
    #expect(text == "[31mđỏ]52;c;eA==2Jngượcx")
  }

  @Test("Every control character in every place is left out")
  func controls() {
    for value in Array(UInt32(0)..<0x20) + Array(0x7F..<0xA0) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var grid = CellGrid(size: Size(columns: 4, rows: 1))
      grid.write("á\(scalar)b", at: Position(row: 0, column: 0), role: .body)
      #expect(grid[0, 0].character == "á")
      #expect(grid[0, 1].character == "b", "U+\(String(value, radix: 16))")
    }
  }

  @Test("A wide character that would cross the edge is not written")
  func straddle() {
    var grid = CellGrid(size: Size(columns: 3, rows: 1))
    let end = grid.write("a中中", at: Position(row: 0, column: 0), role: .body)
    #expect(end == 3)
    #expect(grid[0, 1].character == "中")
    #expect(grid[0, 2].isContinuation)
    let narrow = grid.write("中", at: Position(row: 0, column: 2), role: .body)
    #expect(narrow == 2)
    #expect(grid[0, 2].isContinuation)
  }

  @Test("Writing over one half of a wide character blanks the other")
  func halves() {
    var grid = CellGrid(size: Size(columns: 4, rows: 1))
    grid.write("中中", at: Position(row: 0, column: 0), role: .body)
    grid.write("x", at: Position(row: 0, column: 1), role: .body)
    #expect(Screen(grid: grid, cursor: Position(row: 0, column: 0)).text[0] == " x中")
    grid.write("y", at: Position(row: 0, column: 2), role: .body)
    #expect(Screen(grid: grid, cursor: Position(row: 0, column: 0)).text[0] == " xy")
  }

  @Test("Rows and columns outside the grid are ignored, a limit is an edge")
  func outside() {
    var grid = CellGrid(size: Size(columns: 5, rows: 1))
    grid.write("abc", at: Position(row: 1, column: 0), role: .body)
    grid.write("abc", at: Position(row: -1, column: 0), role: .body)
    grid.write("abcdef", at: Position(row: 0, column: -2), role: .body, limit: 3)
    #expect(Screen(grid: grid, cursor: Position(row: 9, column: 9)).text == ["cde"])
  }

  @Test("A cursor from outside is moved inside")
  func cursor() {
    let grid = CellGrid(size: Size(columns: 5, rows: 2))
    #expect(
      Screen(grid: grid, cursor: Position(row: 9, column: -1)).cursor
        == Position(row: 1, column: 0))
  }
}
