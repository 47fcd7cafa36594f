import Glibc

/// One end of the way between a parent and its child: lengths and bytes.
struct FrameSocket {
  /// Why no more can be had from the other side.
  enum Fault: Error, Equatable {
    /// It is gone.
    case closed
    /// It took too long.
    case late
    /// It said that more is coming than may.
    case tooMuch
  }

  let descriptor: Int32
  /// When to give up; `nil` for never.
  var deadline: ContinuousClock.Instant?

  func send(_ bytes: [UInt8]) throws(Fault) {
    let length = UInt64(bytes.count)
    try write((0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) })
    try write(bytes)
  }

  func receive(most: Int) throws(Fault) -> [UInt8] {
    let head = try read(8)
    let length = head.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(most) else { throw .tooMuch }
    return try read(Int(length))
  }

  private func write(_ bytes: [UInt8]) throws(Fault) {
    var at = 0
    while at < bytes.count {
      try wait(for: POLLOUT)
      let wrote = bytes[at...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Self.quietly)
      }
      if wrote > 0 { at += wrote } else if wrote == 0 || !Self.isAgain(errno) { throw .closed }
    }
  }

  private func read(_ count: Int) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    // Memory is taken as bytes come, not as they are announced.
    bytes.reserveCapacity(min(count, 1 << 20))
    var piece = [UInt8](repeating: 0, count: min(count, 1 << 18))
    while bytes.count < count {
      try wait(for: POLLIN)
      let wanted = min(piece.count, count - bytes.count)
      let got = piece.withUnsafeMutableBytes {
        recv(descriptor, $0.baseAddress, wanted, Int32(MSG_DONTWAIT))
      }
      if got > 0 {
        bytes.append(contentsOf: piece.prefix(got))
      } else if got == 0 || !Self.isAgain(errno) {
        throw .closed
      }
    }
    return bytes
  }

  private func wait(for events: Int32) throws(Fault) {
    while true {
      var left: Int32 = -1
      if let deadline {
        let (seconds, parts) = (deadline - .now).components
        guard seconds >= 0, parts >= 0 else { throw .late }
        left = Int32(clamping: seconds * 1000 + parts / 1_000_000_000_000_000) + 1
      }
      var wanted = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let ready = poll(&wanted, 1, left)
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .closed }
    }
  }

  private static let quietly = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)

  private static func isAgain(_ code: Int32) -> Bool {
    code == EAGAIN || code == EWOULDBLOCK || code == EINTR
  }
}
