import ArgumentParser
import CanonicalBytes
import ExamSession
import ProctorUI
import RoomAPI
import Testing

@testable import ExamCLI

@Suite("The acts of the board")
struct WatchActTests {
  /// What somebody could type into a line.
  private static func sample(_ field: ActField) -> String {
    switch field.kind {
    case .text: "Mất điện"
    case .person: "Lê Thị Hoa"
    case .candidate: field.id == "two" ? "0002" : "0001"
    case .number(let range): String(range.lowerBound)
    case .choice(let choices): choices.first?.value ?? ""
    case .keyFile, .passphrase: ""
    }
  }

  /// A room in which two late responses of 0001 wait.
  private static var board: Board {
    let now = Instant(milliseconds: 1_790_000_000_000)
    var seat = BoardSeat(
      candidate: "0001", name: "Trần Văn Đức", seat: "01", status: .working, answered: 1, items: 4,
      deadline: now, lastContact: now, receipt: nil, result: nil)
    seat.late = [17, 18]
    return Board(phase: .running, now: now, start: now, events: 19, seats: [seat])
  }

  @Test("Late responses are made to count only where some wait")
  func nothingLate() {
    let call = ActCall(form: "late", values: ["candidate": "0002"], approvals: [])
    #expect(throws: CouldNot.self) {
      try WatchActs.requests(call, exam: "/nowhere", Self.board)
    }
  }

  @Test("Every act has a name of its own, words in two languages, and a moment")
  func forms() {
    let forms = WatchActs.forms
    #expect(Set(forms.map(\.id)).count == forms.count)
    for form in forms {
      #expect(!form.phases.isEmpty, "\(form.id)")
      #expect(Set(form.fields.map(\.id)).count == form.fields.count, "\(form.id)")
      for said in [form.title, form.note, form.question] + form.fields.map(\.label) {
        #expect(!said.vi.isEmpty && !said.en.isEmpty, "\(form.id)")
      }
    }
  }

  @Test("The last question of every act names only lines of its form")
  func questions() {
    for form in WatchActs.forms {
      for text in [form.question.vi, form.question.en] {
        let names = text.split(separator: "{").dropFirst().compactMap { part in
          part.split(separator: "}", omittingEmptySubsequences: false).first.map(String.init)
        }
        #expect(Set(names).isSubset(of: form.fields.map(\.id)), "\(form.id): \(text)")
      }
    }
  }

  @Test("The command line that stands under a form is one that this program takes")
  func commands() throws {
    for form in WatchActs.forms {
      var words = form.command + ["p03"]
      for field in form.fields where field.kind != .passphrase {
        words += [field.option, field.kind == .keyFile ? "a.key" : Self.sample(field)].compactMap(
          \.self)
      }
      #expect(throws: Never.self, "\(words)") { _ = try Khoathi.parseAsRoot(words) }
    }
  }

  @Test("A filled form makes an event the log takes, and asks for as many signatures as it needs")
  func requests() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    for form in WatchActs.forms {
      let values = Dictionary(uniqueKeysWithValues: form.fields.map { ($0.id, Self.sample($0)) })
      let call = ActCall(form: form.id, values: values, approvals: [])
      let requests = try WatchActs.requests(call, exam: files.path("exam"), Self.board)
      #expect(requests.count == (form.id == "late" ? 2 : 1), "\(form.id)")
      let request = try #require(requests.last)
      if request == .end {
        #expect(form.approvals == 0)
        continue
      }
      let kind = try #require(EventKind(rawValue: request.act), "\(form.id)")
      let body = try #require(Base64.decode(request.body), "\(form.id)")
      let event = try RoomEvent(kind: kind, json: try CanonicalJSON(decoding: body))
      #expect(try event.body.json.encoded() == body, "\(form.id)")
      #expect(form.approvals == ApprovalRule.of(kind)?.needed ?? 0, "\(form.id)")
    }
  }
}
