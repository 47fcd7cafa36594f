import Assessment
import CandidateUI
import ExamSession
import RoomAPI
import RoomServer

extension SimulatedServer {
  /// The command that a request stands for; `nil` for a look. `dice` gives what a login needs.
  static func command(
    _ request: RoomRequest, _ dice: inout Dice
  ) throws(Refusal) -> RoomCommand? {
    switch request {
    case .room, .head, .sealedPaper: return nil
    case .login(let request): return .login(try LoginCommand(request, &dice))
    case .state(let key, let query):
      return .heard(
        key: key, unsaved: query.unsaved, count: query.count,
        moment: query.moment.map(ServerMoment.init))
    case .paper(let key, let message): return .openPaper(key: key, code: message.roomCode)
    case .answers(let request):
      var events: [AnswerEvent] = []
      for answer in request.answers { events.append(try AnswerEvent(answer)) }
      return .answer(events)
    case .submit(let request): return .submit(try SubmitEvent(request))
    }
  }

  /// The answer to a request whose events are durable.
  func reply(to request: RoomRequest, _ disk: SimulatedDisk) -> ServerReply {
    do throws(Refusal) {
      switch request {
      case .room: return .said(.room(try info()))
      case .login(let request):
        var unused = Dice(seed: 0)
        return .said(.login(try loginReply(try LoginCommand(request, &unused))))
      case .state(let key, _):
        return .said(.state(try sessionState(of: try reader(key), key: key)))
      case .paper(let key, _):
        return .said(.paper(try paper(of: try reader(key), key: key)))
      case .sealedPaper(let key):
        let candidate = try reader(key)
        let content = try paperAhead(of: candidate, key: key)
        return .sealed(try keys.sealed(content, for: candidate.rawValue))
      case .answers(let request):
        let candidate = request.answers.first?.candidate ?? ""
        return .said(.answers(AnswersReply(state: try liveState(of: candidate))))
      case .submit(let request):
        return .said(.submit(SubmitReply(state: try liveState(of: request.candidate))))
      case .head(let size): return .head(try head(from: size, disk))
      }
    } catch {
      return .refused(error)
    }
  }
}

extension LoginCommand {
  /// As the room's edge reads a login, but for where the id of the act comes from.
  init(_ request: LoginRequest, _ dice: inout Dice) throws(Refusal) {
    self = try LoginCommand(
      request, origin: SimulatedExam.origin, aid: ApprovalID.random(using: &dice))
  }
}
