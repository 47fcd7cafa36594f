import ArgumentParser
import Assessment
import Foundation

/// The edge to the person at the shell: data on stdout, the rest on stderr.
enum Console {
  /// Prints a line of data.
  static func data(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Prints a line for the person.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Whether stderr is a terminal, on which long work may show its progress.
  static var showsProgress: Bool { isatty(2) == 1 }

  /// Overwrites the progress line; an empty text clears it.
  static func progress(_ text: String) {
    guard showsProgress else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Prints `value` as one JSON document.
  static func json(_ value: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return }
    FileHandle.standardOutput.write(data + Data("\n".utf8))
  }

  /// Prints findings for the person and says whether one of them is an error.
  @discardableResult
  static func findings(_ findings: [Diagnostic], _ language: DiagnosticLanguage) -> Bool {
    for finding in findings { note(visible(finding.worded(in: language).text)) }
    return findings.contains { $0.severity == .error }
  }

  /// `text` with everything that a terminal would obey shown as a mark.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x0A: scalar
          case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069:
            "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

/// A command could not do what it was asked: exit code 2, with words that say what to do.
struct CouldNot: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

extension ExitCode {
  /// Done, and found something.
  static let found = ExitCode(1)
  /// Could not.
  static let couldNot = ExitCode(2)
}
