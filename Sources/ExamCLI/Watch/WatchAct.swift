import ProctorUI
import RoomAPI

/// One act that the board offers: the form it asks for, and the requests that the filled form makes.
///
/// Every act is one file, and one line in ``WatchActs/all``; most have one request.
protocol WatchAct: Sendable {
  static var form: ActForm { get }

  /// Nothing is sent here; what cannot be sent, or signed, is thrown.
  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest

  /// The requests to be sent one after the other, while the room is as `board` shows it.
  static func requests(
    _ call: ActCall, _ signing: ActSigning, _ board: Board
  ) throws -> [ActRequest]
}

extension WatchAct {
  static func request(_ call: ActCall, _ signing: ActSigning) throws -> ActRequest {
    throw CouldNot(call.form)
  }

  static func requests(
    _ call: ActCall, _ signing: ActSigning, _ board: Board
  ) throws -> [ActRequest] {
    [try request(call, signing)]
  }
}

/// The acts of the board in the order of its menu.
enum WatchActs {
  private static let all: [any WatchAct.Type] = [
    CheckInAct.self, MessageAct.self, IncidentAct.self, ComplaintAct.self, AdmitAct.self,
    ReleaseAct.self,
    ExtendAct.self, ConfirmClockAct.self, OpenCodeAct.self, RedoAct.self, ResumeAct.self,
    SuspendAct.self, PauseAct.self, ProceedAct.self,
    SettleAct.self, LateAct.self, GiveUpAct.self, EndAct.self,
  ]

  static var forms: [ActForm] { all.map { $0.form } }

  /// The requests of a filled form of the exam in the folder `exam`.
  static func requests(_ call: ActCall, exam: String, _ board: Board) throws -> [ActRequest] {
    guard let act = all.first(where: { $0.form.id == call.form }) else {
      throw CouldNot(call.form)
    }
    return try act.requests(call, ActSigning(exam: exam, approvals: call.approvals), board)
  }
}

extension ActCall {
  /// What was typed in the line `id`.
  subscript(id: String) -> String { values[id] ?? "" }

  /// The whole number in the line `id`.
  func number(_ id: String) -> Int { Int(self[id]) ?? 0 }

  /// What was typed in the line `id`, one for each comma or semicolon.
  func list(_ id: String) -> [String] { Self.list(self[id]) }

  /// What stands between commas or semicolons, without blanks around it.
  static func list(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { part in
      let text = part.drop(while: \.isWhitespace)
      return String(text.reversed().drop(while: \.isWhitespace).reversed())
    }.filter { !$0.isEmpty }
  }
}
