import ExamSession
import Foundation
import NIOCore
import RoomAPI
import RoomClient
import Synchronization
import Testing

@testable import RoomServer

@Suite("A crowded room over TLS", .serialized)
struct CrowdedRoomTests {
  private static let get = "GET /v1/room HTTP/1.1\r\nhost: x\r\n\r\n"

  /// Tells a task that it may end.
  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isRaised: Bool { state.withLock { $0 } }
    func raise() { state.withLock { $0 = true } }
  }

  @Test("Thirty terminals behind one address log in and hand in at once, and none is shut out")
  func oneAddress() async throws {
    let exam = try ScratchExam(candidates: 30)
    var limits = PeerLimits()
    // Nothing may hang on the address: a single failure would shut it.
    (limits.failureBurst, limits.failuresPerSecond) = (1, 1)
    try await SecureRoom.serve(exam, terminals: 30, limits: limits) { room in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (place, issued) in room.issued.enumerated() {
          group.addTask {
            try await room.asking(issued) { client in
              let paper = try await room.seat(ScratchExam.number(place + 1), client)
              let sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
              let views = paper.items.map { ItemView(item: $0.id, milliseconds: 1, visits: 1) }
              _ = try await client.submit(sheet: sheet, views: views, terminalTime: 1)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await room.alarms().isEmpty)
      #expect(try await room.proctor.board().seats.allSatisfy { $0.status == .submitted })
    }
    let mirror = try MirrorText(exam.folder)
    #expect(mirror.count(.terminal) == 30)
    #expect(mirror.incidents.isEmpty)
  }

  /// The ways in which a peer may stall.
  private static func stall(_ way: Int, _ room: SecureRoom) async throws -> TLSPeer {
    let issued = room.issued[way]
    if way == 0 { return try await TLSPeer.open(room.port, nil) }
    let peer = try await TLSPeer.open(room.port, try room.sticks.configuration(issued))
    switch way {
    case 1: peer.push("POST /v1/answers HTTP/1.1\r\nhost: x\r\ncontent-le")
    case 2: peer.push("POST /v1/answers HTTP/1.1\r\nhost: x\r\ncontent-length: 900000\r\n\r\n{")
    case 3: peer.push(Self.get)
    default:
      try await peer.stopReading()
      peer.push(String(repeating: Self.get, count: 2_000))
    }
    return peer
  }

  @Test("Of fifty peers five stall, each in its own way; nobody else waits a second")
  func stalled() async throws {
    let exam = try ScratchExam(candidates: 50)
    try await SecureRoom.serve(exam, terminals: 50) { room in
      var stalled: [TLSPeer] = []
      for way in 0..<5 { stalled.append(try await Self.stall(way, room)) }
      let slowest = try await Self.slowestSave(room, 5..<50, saves: 6)
      #expect(slowest < .seconds(1), "\(slowest)")
      for peer in stalled { peer.close() }
    }
  }

  @Test("A peer that floods and a stranger that floods delay nobody, and fill no log")
  func flood() async throws {
    let exam = try ScratchExam(candidates: 10)
    try await SecureRoom.serve(exam, terminals: 10) { room in
      let isOver = Flag()
      let floods = Task { try await Self.flood(room, until: isOver) }
      let slowest = try await Self.slowestSave(room, 1..<10, saves: 20)
      #expect(slowest < .seconds(1), "\(slowest)")
      isOver.raise()
      let answered = try await floods.value
      #expect(answered > 100, "the flood never came: \(answered)")
      try await room.expectAlarm(.notEnrolled)
    }
    #expect(try MirrorText(exam.folder).incidents.count <= 4)
  }

  /// Asks as fast as it can as terminal t01, and knocks with an unknown certificate, until `isOver`;
  /// gives how many requests were answered.
  private static func flood(_ room: SecureRoom, until isOver: Flag) async throws -> Int {
    let stranger = try room.sticks.configuration(
      try room.sticks.authority.issue(.entry, name: "t99"))
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let peer = try await TLSPeer.open(
            room.port, try room.sticks.configuration(room.issued[0]))
          while !isOver.isRaised { try await peer.send(String(repeating: Self.get, count: 20)) }
          peer.close()
          return peer.answers
        }
      }
      group.addTask {
        while !isOver.isRaised {
          let peer = try await TLSPeer.open(room.port, stranger)
          peer.push("x")
          try await poll("let in") { !peer.isOpen }
        }
        return 0
      }
      return try await group.reduce(0, +)
    }
  }

  @Test("A terminal that asks faster than its pace is answered at its pace")
  func pace() async throws {
    var limits = PeerLimits()
    (limits.requestsPerSecond, limits.requestBurst) = (40, 5)
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      let configuration = try room.sticks.configuration(room.issued[0])
      let peers = try await [
        TLSPeer.open(room.port, configuration), TLSPeer.open(room.port, configuration),
      ]
      let start = ContinuousClock.now
      for peer in peers { peer.push(String(repeating: Self.get, count: 25)) }
      try await poll("not all answered") {
        peers.reduce(0) { $0 + $1.answers } == 50
      }
      #expect(ContinuousClock.now - start > .milliseconds(1_100))
      for peer in peers { peer.close() }
    }
  }

  @Test("A request that drips in is cut in its time, whichever part of it drips")
  func drip() async throws {
    var limits = PeerLimits()
    limits.bodyTime = .milliseconds(300)
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      let configuration = try room.sticks.configuration(room.issued[0])
      let head = "POST /v1/answers HTTP/1.1\r\nhost: x\r\n"
      for begun in ["GET /v1/", "\(head)x-more: ", "\(head)content-length: 9000\r\n\r\n{"] {
        let peer = try await TLSPeer.open(room.port, configuration)
        peer.push(Self.get)
        try await poll("a whole request is answered") { peer.answers == 1 }
        peer.push(begun)
        try await poll("still open: \(begun)", looks: 120) {
          peer.push("x")
          return !peer.isOpen
        }
        peer.close()
      }
    }
  }

  /// Seats these candidates and lets each save so often, one after the other; gives the longest
  /// time between a response and its acknowledgement.
  private static func slowestSave(
    _ room: SecureRoom, _ places: Range<Int>, saves: Int
  ) async throws -> Duration {
    try await withThrowingTaskGroup(of: Duration.self) { group in
      for place in places {
        group.addTask {
          try await room.asking(room.issued[place]) { client in
            let paper = try await room.seat(ScratchExam.number(place + 1), client)
            var slowest = Duration.zero
            for count in 1...saves {
              let start = ContinuousClock.now
              let answer = UnsignedAnswer(
                item: paper.items[0].id, response: "", terminalTime: count)
              #expect(try await client.save([answer]).state.saved == count)
              slowest = max(slowest, ContinuousClock.now - start)
            }
            return slowest
          }
        }
      }
      return try await group.reduce(.zero, max)
    }
  }

  @Test("A body that comes too slowly is cut, and so is a handshake that never comes")
  func slow() async throws {
    var limits = PeerLimits()
    (limits.bodyTime, limits.handshakeTime) = (.milliseconds(300), .milliseconds(300))
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      let configuration = try room.sticks.configuration(room.issued[0])
      let peer = try await TLSPeer.open(room.port, configuration)
      peer.push(Self.get)
      try await poll("no answer") { peer.text.contains("200 OK") }
      peer.push("POST /v1/login HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{")
      let silent = try await TLSPeer.open(room.port, nil)
      try await poll("not cut") { !peer.isOpen && !silent.isOpen }
    }
  }

  @Test("With one connection too many of a terminal its oldest one goes")
  func connections() async throws {
    var limits = PeerLimits()
    limits.terminalConnections = 3
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      let configuration = try room.sticks.configuration(room.issued[0])
      var peers: [TLSPeer] = []
      for _ in 0..<5 {
        let peer = try await TLSPeer.open(room.port, configuration)
        peer.push(Self.get)
        try await poll("no answer") { peer.text.contains("200 OK") }
        peers.append(peer)
      }
      try await poll("more are open") { peers.map(\.isOpen) == [false, false, true, true, true] }
      #expect(try await room.alarms().isEmpty)
      for peer in peers { peer.close() }
    }
  }

  @Test("Behind peers that say nothing who comes waits in line, and is served")
  func handshakes() async throws {
    var limits = PeerLimits()
    (limits.handshakes, limits.handshakeTime) = (4, .minutes(5))
    limits.firstByteTime = .milliseconds(200)
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      var peers: [TLSPeer] = []
      for _ in 0..<12 { peers.append(try await TLSPeer.open(room.port, nil)) }
      try await room.asking(room.issued[0]) { _ = try await $0.room() }
      try await poll("too many wait") { peers.count(where: \.isOpen) <= 4 }
      for peer in peers { peer.close() }
    }
  }

  @Test("When a whole room comes back at once, one handshake at a time, nobody is turned away")
  func storm() async throws {
    var limits = PeerLimits()
    (limits.handshakes, limits.failureBurst, limits.failuresPerSecond) = (1, 1, 1)
    let exam = try ScratchExam(candidates: 30)
    try await SecureRoom.serve(exam, terminals: 30, limits: limits) { room in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for issued in room.issued {
          group.addTask { try await room.asking(issued) { _ = try await $0.room() } }
        }
        try await group.waitForAll()
      }
      #expect(try await room.alarms().isEmpty)
    }
  }

  @Test("With the line full the newest is closed, and nobody is blamed for it")
  func fullLine() async throws {
    var limits = PeerLimits()
    (limits.handshakes, limits.waiting, limits.failureBurst) = (1, 2, 1)
    (limits.firstByteTime, limits.handshakeTime) = (.minutes(5), .minutes(5))
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      var peers: [TLSPeer] = []
      for _ in 0..<6 { peers.append(try await TLSPeer.open(room.port, nil, from: "127.0.0.4")) }
      try await poll("not closed") { peers.map(\.isOpen).suffix(3) == [false, false, false] }
      #expect(peers.map(\.isOpen).prefix(3) == [true, true, true])
      for peer in peers { peer.close() }
    }
  }

  @Test("An address whose connections keep failing is closed unheard; who is in stays in")
  func shut() async throws {
    var limits = PeerLimits()
    (limits.failureBurst, limits.failuresPerSecond) = (5, 1)
    try await SecureRoom.serve(try ScratchExam(candidates: 1), limits: limits) { room in
      try await room.asking(room.issued[0]) { client in
        _ = try await client.room()
        for _ in 0..<20 {
          let peer = try await TLSPeer.open(room.port, nil, from: "127.0.0.3")
          peer.push("GET / HTTP/1.1\r\n\r\n")
          try await poll("still open") { !peer.isOpen }
        }
        _ = try await client.room()
        #expect(try await room.alarms() == [PeerRefusal.plainText.rawValue])
      }
      try await room.asking(room.issued[0]) { _ = try await $0.room() }
      // Nor is anybody shut out for a neighbour behind the same address.
      for _ in 0..<20 {
        let peer = try await TLSPeer.open(room.port, nil)
        peer.push("GET / HTTP/1.1\r\n\r\n")
        try await poll("still open") { !peer.isOpen }
      }
      try await room.asking(room.issued[0]) { _ = try await $0.room() }
    }
  }
}
