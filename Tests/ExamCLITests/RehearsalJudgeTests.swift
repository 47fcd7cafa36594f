import Assessment
import ExamSession
import Foundation
import RoomAPI
import RoomServer
import Testing
import TextScreen

@testable import ExamCLI

@Suite("Judging the seats of a rehearsal")
struct RehearsalJudgeTests {
  @Test("The sentence has every letter and every tone that Vietnamese adds to Latin")
  func letters() {
    let scalars = RehearsalFiles.sentence.decomposedStringWithCanonicalMapping.unicodeScalars
    // Grave, acute, circumflex, tilde, breve, hook, horn, dot below.
    for mark in [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323] {
      #expect(scalars.contains { $0.value == mark }, "\(mark)")
    }
    let bare = Set(
      RehearsalFiles.sentence.lowercased().map { letter in
        // Without its tone.
        String(
          String.UnicodeScalarView(
            String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
              ![0x300, 0x301, 0x303, 0x309, 0x323].contains($0.value)
            })
        ).precomposedStringWithCanonicalMapping
      })
    for letter in ["ă", "â", "đ", "ê", "ô", "ơ", "ư"] {
      #expect(bare.contains(letter), "\(letter)")
    }
  }

  @Test(
    "What was typed is compared without its capitals, blanks and stop; missing letters are named",
    arguments: [
      (RehearsalFiles.sentence, nil),
      (RehearsalFiles.sentence.decomposedStringWithCanonicalMapping.uppercased() + "  ", nil),
      ("  ", TrialProblem.nothingTyped),
      (RehearsalFiles.sentence.replacing("ỗ", with: "o"), .lettersMissing("ỗ")),
      (RehearsalFiles.sentence + " thêm", .otherText(RehearsalFiles.sentence + " thêm")),
    ] as [(String, TrialProblem?)])
  func typed(text: String, problem: TrialProblem?) {
    #expect(TypedSentence.problem(text) == problem)
  }

  @Test("A seat has the number in its machine's name, or a number of its own")
  func numbers() {
    let plain = RehearsalSeat.seats(terminals: ["t01", "t12"], count: 0)
    #expect(plain.map(\.candidate.rawValue) == ["01", "12"])
    let mixed = RehearsalSeat.seats(terminals: ["a1", "b1", "x"], count: 0)
    #expect(mixed.map(\.candidate.rawValue) == ["01", "02", "03"])
    let bare = RehearsalSeat.seats(terminals: [], count: 3)
    #expect(bare.map(\.candidate.rawValue) == ["01", "02", "03"] && bare[0].terminal == nil)
  }

  private static let seats = RehearsalSeat.seats(terminals: ["t01", "t02"], count: 0)

  private func trials(_ alarms: [BoardAlarm], isOver: Bool) -> [SeatTrial] {
    RehearsalJudge(seats: Self.seats, records: []).trials(
      RehearsalLook(now: LogTime(milliseconds: 0), sessions: [:], alarms: alarms), cuts: [:],
      isOver: isOver)
  }

  @Test("A machine that was refused by name fails at once; one that never came only at the end")
  func refused() throws {
    let alarm = BoardAlarm(
      at: Instant(milliseconds: 1), kind: "tls_expired", candidate: "",
      detail: "address 10.0.0.7; t02; sha256 00")
    let going = trials([alarm], isOver: false)
    #expect(going[0].verdicts.values.allSatisfy { $0 == .waiting })
    #expect(going[1][.certificate] == .failed(.refused("tls_expired")))
    let over = trials([alarm], isOver: true)
    #expect(over.allSatisfy { $0[.machine] == .failed(.neverCame) && !$0.isOK })
    #expect(over[0][.certificate] == TrialVerdict.none)
    for problem in over.flatMap(\.problems) {
      for words in [TrialWords(.vi), TrialWords(.en)] {
        #expect(!words.says(problem.problem).isEmpty && !words.remedy(problem.problem).isEmpty)
      }
    }
  }

  @Test("The proctor's screen has a row a seat at 80x24 and at 40x12")
  func screen() {
    var good = SeatTrial(seat: Self.seats[0])
    good.candidate = "01"
    for trial in Trial.allCases { good.verdicts[trial] = .ok }
    var bad = good
    bad = SeatTrial(seat: Self.seats[1], candidate: "02", verdicts: good.verdicts)
    bad.verdicts[.keys] = .failed(.keys([.letters]))
    let state = RehearsalProgram.State(
      room: "P03", code: "4827", url: "https://192.168.10.1:8443", trials: [good, bad],
      left: 754_000, language: .vi)
    let wide = RehearsalScreen.screen(for: state, size: Size(columns: 80, rows: 24)).text
    #expect(wide[0].hasPrefix(" BUỔI THỬ MÁY · P03") && wide[0].hasSuffix("còn 12:34"))
    #expect(wide[1] == " Mã ở mọi máy: 4827")
    #expect(
      wide[5] == " t01   đạt     đạt     đạt     đạt     đạt     đạt     ĐẠT", "\(wide[5])")
    #expect(
      wide[6] == " t02   đạt     đạt     LỖI     đạt     đạt     đạt     KHÔNG ĐẠT", "\(wide[6])")
    let small = RehearsalScreen.screen(for: state, size: Size(columns: 40, rows: 12)).text
    #expect(small[6] == "t02   đạt  đạt  LỖI  đạt  đạt  đạt", "\(small[6])")
    #expect(small[10] == "Đạt 1 · Lỗi 1 · Chưa vào 0 · Tất cả 2")
  }
}
