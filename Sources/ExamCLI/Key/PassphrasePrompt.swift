import Foundation

/// The person at the terminal of this process, asked for words that the screen does not show.
struct PassphrasePrompt {
  private static let interrupt: UInt8 = 3
  private static let longest = 4_096

  /// One line typed at the terminal; `nil` when there is none.
  static func ask(_ prompt: String) throws(KeyRefusal) -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var hidden = before
    hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
    // Without signals the interrupt key has to end the line, or the screen would stay hidden.
    withUnsafeMutableBytes(of: &hidden.c_cc) { $0[Int(VEOL)] = interrupt }
    guard tcsetattr(terminal, TCSAFLUSH, &hidden) == 0 else { return nil }
    defer { tcsetattr(terminal, TCSAFLUSH, &before) }
    put(prompt, terminal)
    defer { put("\n", terminal) }
    return try line(terminal)
  }

  private static func line(_ terminal: Int32) throws(KeyRefusal) -> String {
    var line: [UInt8] = []
    while line.count < longest {
      var byte: UInt8 = 0
      guard read(terminal, &byte, 1) == 1, byte != interrupt else { throw .cancelled }
      if byte == 0x0A { break }
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  private static func put(_ text: String, _ terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = write(terminal, bytes, bytes.count)
  }
}
