import ArgumentParser
import Assessment
import CursesTerminal
import ProctorUI
import SessionStore
import TextScreen

extension Contrast: ExpressibleByArgument {}

struct RoomWatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Bảng theo dõi phòng thi toàn màn hình – the room's full-screen live board.",
    discussion: """
      Seat map, states, progress, last contact, unsaved responses, alarms, and a form for each act. \
      Asks the server each second; goes on by itself when the server is back. Works over SSH from \
      40x12 on; 80x24 shows everything. Every key is explained by ? on the screen; Q leaves the \
      board, and the room goes on.

      Examples:
        khoathi room watch p03
        ssh -t phongthi@192.168.10.1 khoathi room watch /var/thi/p03
      """)

  @Argument(help: "The exam's folder on the server machine.")
  var exam: String

  @Option(help: "First language of the board: vi or en. F2 changes it.")
  var language = DiagnosticLanguage.vi

  @Option(help: "Colours: normal, high or mono. F3 changes them.")
  var contrast: Contrast = .normal

  mutating func run() throws {
    let (exam, language, contrast) = (exam, language, contrast)
    try explainedNow(language) {
      CursesScreen.forbidMemoryDumps()
      let errands = try WatchErrands(exam: exam)
      defer { errands.close() }
      Interruption.watch()
      do throws(TerminalRefusal) {
        _ = try ScreenLoop.run { size in
          WatchProgram(
            BoardState(
              size: size, heading: errands.heading, forms: WatchActs.forms,
              alarmWords: AlarmWords.known.mapValues { Said($0.vi, $0.en) },
              language: language == .vi ? .vietnamese : .english, contrast: contrast), errands)
        }
      } catch {
        throw CouldNot(Self.words(error, language))
      }
    }
  }

  /// What to do about a terminal on which no board can be drawn.
  private static func words(_ refusal: TerminalRefusal, _ language: DiagnosticLanguage) -> String {
    let said =
      switch refusal {
      case .notATerminal:
        Said(
          "Bảng theo dõi cần một màn hình dòng lệnh; qua SSH hãy dùng: ssh -t",
          "The board needs a terminal; over SSH use: ssh -t")
      case .unknownType(let name):
        Said(
          "Không biết loại màn hình “\(name)”. Đặt TERM, ví dụ TERM=xterm-256color.",
          "Unknown terminal type “\(name)”. Set TERM, for example TERM=xterm-256color.")
      case .tooSimple(let name):
        Said(
          "Màn hình loại “\(name)” không đặt được con trỏ. Đặt TERM khác.",
          "A terminal of type “\(name)” cannot place its cursor. Set another TERM.")
      case .notUTF8:
        Said(
          "Không có bảng mã UTF-8. Đặt LANG, ví dụ LANG=C.UTF-8.",
          "No UTF-8 locale. Set LANG, for example LANG=C.UTF-8.")
      }
    return language == .vi ? said.vi : said.en
  }
}
