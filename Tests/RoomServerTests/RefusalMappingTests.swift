import Assessment
import ExamSession
import RoomAPI
import Testing

@testable import RoomServer

@Suite("From the rules' refusal to the wire's")
struct RefusalMappingTests {
  private static let table: [(RoomRefusal, Refusal, Int)] = [
    (.wrongCredentials, Refusal(.wrongCredentials), 401),
    (.sessionLive("0001", retryAfter: 7), Refusal(.sessionLive, retryAfter: 7), 409),
    (.seatHeld("0001", at: "t01", asks: "t02"), Refusal(.seatHeld), 409),
    (
      .terminalBusy("0001", at: "t01", retryAfter: 7), Refusal(.terminalBusy, retryAfter: 7), 409
    ),
    (.tooLate("0001", minutes: 11), Refusal(.tooLate), 403),
    (.unknownKey, Refusal(.unknownKey), 401),
    (.badSignature, Refusal(.badSignature), 401),
    (.notStarted, Refusal(.notStarted), 409),
    (.wrongRoomCode, Refusal(.wrongRoomCode), 403),
    (.roomCodeNeeded, Refusal(.roomCodeNeeded), 403),
    (.notInPaper("MC-1"), Refusal(.notInPaper), 400),
    (.badResponse("MC-1"), Refusal(.badResponse), 400),
    (.sequenceConflict("0001", sequence: 3), Refusal(.sequenceConflict), 409),
    (.sequenceGap(expected: 4), Refusal(.sequenceGap, saved: 3), 409),
    (.pastDeadline, Refusal(.pastDeadline), 409),
    (.sessionEnded, Refusal(.sessionEnded), 409),
    (.sheetMismatch, Refusal(.sheetMismatch), 409),
    (.notApproved(.repeatedID), Refusal(.notApproved), 403),
    (.notNow, Refusal(.notNow), 409),
    (.notOpened, Refusal(.notOpened, retryAfter: 3_000), 409),
    (.alreadyOpen, Refusal(.alreadyOpen), 409),
    (.notWitnessed, Refusal(.notWitnessed), 409),
    (.ceremony(.otherFile), Refusal(.sealedDiffers), 409),
    (.noSpace, Refusal(.stopping, retryAfter: 5_000), 503),
    (.notCanonical, Refusal(.malformed), 400),
    (.seatsAwaited(["0007"]), Refusal(.seatsAwaited, candidates: ["0007"]), 409),
    (.settleShort, Refusal(.settleShort), 409),
  ]

  @Test("Every refusal of the rules has its code and its status", arguments: table.indices)
  func mapped(place: Int) {
    let (rules, wire, status) = Self.table[place]
    #expect(Refusal(of: rules) == wire)
    #expect(wire.status == status)
  }

  @Test("The table names every refusal of the rules")
  func complete() {
    let names = Self.table.map { refusal, _, _ in
      switch refusal {
      case .wrongCredentials: 0
      case .sessionLive: 1
      case .seatHeld: 2
      case .terminalBusy: 3
      case .tooLate: 4
      case .unknownKey: 5
      case .badSignature: 6
      case .notStarted: 7
      case .wrongRoomCode: 8
      case .roomCodeNeeded: 9
      case .notInPaper: 10
      case .badResponse: 11
      case .sequenceConflict: 12
      case .sequenceGap: 13
      case .pastDeadline: 14
      case .sessionEnded: 15
      case .sheetMismatch: 16
      case .notApproved: 17
      case .notNow: 18
      case .notOpened: 19
      case .alreadyOpen: 20
      case .notWitnessed: 21
      case .ceremony: 22
      case .noSpace: 23
      case .notCanonical: 24
      case .seatsAwaited: 25
      case .settleShort: 26
      }
    }
    #expect(names == Array(0...26))
  }

  @Test(
    "A sealed file that is not what genesis fixed is told apart from people and from shares",
    arguments: [
      (CeremonyProblem.notSealed, Refusal.Code.sealedDiffers), (.otherFile, .sealedDiffers),
      (.itemDiffers("MC-1"), .sealedDiffers), (.keyDiffers(nil), .sealedDiffers),
      (.trusteeUnknown("An"), .notApproved),
      (.trusteesTooFew(needed: 2, given: 1), .notApproved), (.shareDiffers("An"), .seedDiffers),
      (.drawDiffers, .seedDiffers),
    ])
  func ceremony(problem: CeremonyProblem, code: Refusal.Code) {
    #expect(Refusal(of: .ceremony(problem)) == Refusal(code))
  }

  @Test("Every code of the wire has a status that is an error", arguments: Refusal.Code.allCases)
  func status(code: Refusal.Code) {
    #expect((400...599).contains(Refusal(code).status))
  }
}
