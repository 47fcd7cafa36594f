import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import RoomServer
import SessionStore
import Testing
import WitnessServer

@testable import ExamCLI
@testable import TransparencyLog

struct FailureWordsTests {
  private static let log: [EventLogFailure] = [
    .notFound(path: "/log"), .exists(path: "/log"), .linked(path: "/log"),
    .networkFileSystem(path: "/log", type: "nfs"), .locked(path: "/log"), .replaced(path: "/log"),
    .io(operation: "fsync", path: "/log", code: 28), .database(code: 11, message: "malformed"),
    .setting(name: "synchronous", wanted: "2", found: "1"), .schema, .integrity("row 3 missing"),
    .gap(expected: 7), .entry(index: 7), .commitment(index: 7), .time(index: 7), .head(size: 7),
    .behindMirror(database: 5, mirror: 7), .mirrorDiffers(line: 7), .mirrorDamaged(line: 7),
    .mirrorMissing(path: "/log"),
    .beyondMirror(readable: 5, known: 7), .badEvent(position: 0),
    .bodyTooLarge(position: 0, limit: 9),
    .unsigned(at: 7), .signer, .stopped,
  ]

  private static let folder: [ExamFolderFailure] = [
    .notFound(path: "/p"), .exists(path: "/p"), .io(path: "/p"), .unreadable(path: "/p", line: nil),
    .unreadable(path: "/p", line: 3), .noLogKey(path: "/p"), .log(index: 7),
  ]

  private static let room: [RoomFailure] =
    [.unreachable, .timedOut, .tooLarge, .unreadable(status: 500), .unsendable]
    + Refusal.Code.allCases.map { .refused(Refusal($0)) }

  private static let policy: [PolicyRefusal] = {
    let reasons: [PolicyRefusal.Reason] = [
      .text, .keyword, .words, .key, .duplicateKey, .name, .undefined, .memberTwice, .threshold,
      .secondQuorum, .noQuorum,
    ]
    return reasons.map { PolicyRefusal(line: 3, $0) }
  }()

  private static let others: [any Error] = [
    MirrorRefusal.other(inUse: "/log", named: "/other"),
    MirrorRefusal.foreign(mirror: "/log", folder: "/copy"),
    ClockDoubt.otherReading(LogTime(milliseconds: 9), wall: LogTime(milliseconds: 1)),
    ClockDoubt.back(last: LogTime(milliseconds: 9), wall: LogTime(milliseconds: 1)),
    ClockDoubt.long(last: LogTime(milliseconds: 1), wall: LogTime(milliseconds: 9)),
    ClockDoubt.crosses(
      LogTime(milliseconds: 2), last: LogTime(milliseconds: 1), wall: LogTime(milliseconds: 9)),
    CouldNot("words"), ServingFailure.opening, ServingFailure.scoring,
    ServingFailure.finished, BundleRefusal.unsignedTail(head: 3, size: 5),
    ExamPlanRefusal.blueprint, ExamPlanRefusal.rule, ExamPlanRefusal.roster,
    ExamPlanRefusal.items, PaperRefusal.fixedOrderMissing("L-1"), CanonicalError.field("name"),
    NoteRefusal.keyBytes, RosterRefusal.unreadable,
  ]

  private static let witness: [any Error] = [
    WitnessConflict.ahead(witness: "w", theirs: 9, ours: 5, evidence: "e.json"),
    WitnessConflict.inconsistent(witness: "w", size: 5, evidence: "e.json"),
    WitnessConflict.keptHead(size: 5, evidence: "e.json"),
    WitnessFailure.io(operation: "fsync", path: "w", code: 28), WitnessFailure.locked(path: "w"),
    WitnessFailure.unreadable(path: "w"), HeadRequest.Problem.noHead,
    HeadRequest.Problem.noWitness("w"), HeadRequest.Problem.severalWitnesses(["a", "b"]),
    HeadRequest.Problem.oldSize(9, size: 5), ExamFolder.AcceptanceRefusal.noHead,
  ]

  private static let all: [any Error] = log + folder + room + policy + witness + others

  @Test("Whatever keeps a command from its work is said in words, without names from the code")
  func words() {
    for error in Self.all {
      for language in [DiagnosticLanguage.vi, .en] {
        let words = FailureWords(language).words(for: error)
        #expect(words.count > 4, "\(error)")
        #expect(words.firstMatch(of: /[a-z][A-Z]|Optional|\(.*: ".*"\)/) == nil, "\(words)")
      }
    }
  }

  @Test("Vietnamese and English differ, and only Vietnamese has Vietnamese letters")
  func languages() {
    for error in Self.all where !(error is CouldNot) {
      let vietnamese = FailureWords(.vi).words(for: error)
      let english = FailureWords(.en).words(for: error)
      #expect(vietnamese != english)
      #expect(
        vietnamese.unicodeScalars.contains { $0.properties.isAlphabetic && !$0.isASCII },
        "\(vietnamese)")
      let letters = english.unicodeScalars.filter(\.properties.isAlphabetic)
      #expect(letters.allSatisfy { $0.isASCII }, "\(english)")
    }
  }

  @Test("The words name the path, the event, the line or the sizes that are meant")
  func facts() {
    let english = FailureWords(.en)
    for failure in Self.log {
      let words = english.words(for: failure)
      switch failure {
      case .notFound, .exists, .linked, .networkFileSystem, .locked, .replaced, .io,
        .mirrorMissing:
        #expect(words.contains("/log"))
      case .gap, .entry, .commitment, .time, .head, .behindMirror, .mirrorDiffers,
        .mirrorDamaged, .beyondMirror, .unsigned:
        #expect(words.contains("7"))
      case .database(_, let message): #expect(words.contains(message))
      case .integrity(let found): #expect(words.contains(found))
      case .setting(let name, _, _): #expect(words.contains(name))
      case .schema, .badEvent, .bodyTooLarge, .signer, .stopped: break
      }
    }
    #expect(english.words(for: ExamFolderFailure.unreadable(path: "/p", line: 3)).contains("/p:3"))
    #expect(english.words(for: Self.policy[0]).contains("line 3"))
  }
}
