import Dispatch
package import ExamSession
package import RoomAPI
import SessionStore
import Synchronization

/// The one place where a room's log is written: a queue of commands, taken in groups.
///
/// What arrives while a transaction is on its way to the disk goes into the next one. A reply is
/// computed after COMMIT, from the state that is then durable. After a failure of the log nothing
/// is acknowledged any more and `onFailure` is called once.
package final class RoomSequencer: Sendable {
  private let queue = DispatchQueue(label: "room")
  private let room: Mutex<Room>
  private let inbox = Mutex(Inbox())
  private let clock: LogClock
  private let onFailure: @Sendable (any Error) -> Void

  private struct Inbox {
    var waiting: [Work] = []
    var isDraining = false
    var hasFailed = false
  }

  /// A command, or none for a look, and what to do once it is durable.
  private struct Work: Sendable {
    let command: RoomCommand?
    let received: LogTime
    let finish: @Sendable (Room, RoomRefusal?) -> Void
    let fail: @Sendable () -> Void
  }

  package init(_ room: Room, onFailure: @escaping @Sendable (any Error) -> Void) {
    clock = room.clock
    self.room = Mutex(room)
    self.onFailure = onFailure
  }

  /// Performs `command` and returns what `view` sees once its events are durable.
  ///
  /// A refused command throws its refusal; so does a view. `.stopping` when the log failed.
  package func perform<Reply: Sendable>(
    _ command: RoomCommand? = nil,
    view: @escaping @Sendable (Room) throws(Refusal) -> Reply
  ) async throws(Refusal) -> Reply {
    let result: Result<Reply, Refusal> = await withCheckedContinuation { continuation in
      let work = Work(
        command: command, received: clock.now(),
        finish: { room, refusal in
          if let refusal { return continuation.resume(returning: .failure(Refusal(of: refusal))) }
          continuation.resume(
            returning: Result { () throws(Refusal) in try view(room) })
        },
        fail: { continuation.resume(returning: .failure(Refusal(.stopping))) })
      enqueue(work)
    }
    return try result.get()
  }

  /// Runs `body` on the room between two groups; a throw is a failure of the log.
  package func maintain(_ body: @escaping @Sendable (inout Room) throws -> Void) {
    queue.async { [self] in
      guard !inbox.withLock({ $0.hasFailed }) else { return }
      do { try room.withLock { try body(&$0) } } catch { stop(error) }
    }
  }

  /// As ``maintain(_:)``, and returns when it is done; `nil` after a failure of the log.
  package func maintained<T: Sendable>(
    _ body: @escaping @Sendable (inout Room) throws -> T
  ) async -> T? {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        guard !inbox.withLock({ $0.hasFailed }) else { return continuation.resume(returning: nil) }
        do {
          let value = try room.withLock { try body(&$0) }
          continuation.resume(returning: value)
        } catch {
          continuation.resume(returning: nil)
          stop(error)
        }
      }
    }
  }

  /// Signs what is new, unless the log failed, and gives the log's files and lock back.
  func close() async {
    await withCheckedContinuation { continuation in
      queue.async { [self] in
        let hasFailed = inbox.withLock { $0.hasFailed }
        room.withLock { room in
          if !hasFailed, !room.core.state.isExported { try? room.sign() }
          try? room.log.close()
        }
        continuation.resume()
      }
    }
  }

  private func enqueue(_ work: Work) {
    let (refused, start) = inbox.withLock { inbox -> (Bool, Bool) in
      if inbox.hasFailed { return (true, false) }
      inbox.waiting.append(work)
      defer { inbox.isDraining = true }
      return (false, !inbox.isDraining)
    }
    if refused { return work.fail() }
    if start { queue.async { [self] in drain() } }
  }

  private func drain() {
    let group = inbox.withLock { inbox -> [Work] in
      defer {
        inbox.waiting = []
        inbox.isDraining = false
      }
      return RoomCommand.inOrder(inbox.waiting) { $0.command }
    }
    do {
      try room.withLock { room in
        try room.watchSpace()
        let decisions = group.map { work in
          work.command.map { room.decide($0, received: work.received) }
        }
        try room.commit(decisions.compactMap(\.self))
        try room.settle()
        for (work, decision) in zip(group, decisions) { work.finish(room, decision?.refusal) }
      }
    } catch {
      for work in group { work.fail() }
      stop(error)
    }
  }

  private func stop(_ error: any Error) {
    let waiting = inbox.withLock { inbox -> [Work]? in
      guard !inbox.hasFailed else { return nil }
      inbox.hasFailed = true
      defer { inbox.waiting = [] }
      return inbox.waiting
    }
    guard let waiting else { return }
    for work in waiting { work.fail() }
    onFailure(error)
  }
}
