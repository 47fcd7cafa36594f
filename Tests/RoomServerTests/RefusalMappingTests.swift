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
    (.notWitnessed, Refusal(.notWitnessed), 409),
    (.ceremony(.otherFile), Refusal(.sealedDiffers), 409),
    (.notCanonical, Refusal(.malformed), 400),
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
      case .tooLate: 2
      case .unknownKey: 3
      case .badSignature: 4
      case .notStarted: 5
      case .wrongRoomCode: 6
      case .roomCodeNeeded: 7
      case .notInPaper: 8
      case .badResponse: 9
      case .sequenceConflict: 10
      case .sequenceGap: 11
      case .pastDeadline: 12
      case .sessionEnded: 13
      case .sheetMismatch: 14
      case .notApproved: 15
      case .notNow: 16
      case .notOpened: 17
      case .notWitnessed: 18
      case .ceremony: 19
      case .notCanonical: 20
      }
    }
    #expect(names == Array(0...20))
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
