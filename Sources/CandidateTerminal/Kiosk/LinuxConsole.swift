import Glibc

/// One virtual console of this machine, asked and set through the kernel's `ioctl`s.
struct LinuxConsole: ~Copyable {
  /// Requests of `linux/vt.h` and `linux/kd.h`.
  private enum Request {
    static let getState: UInt = 0x5603
    static let activate: UInt = 0x5606
    static let deallocate: UInt = 0x5608
    static let lock: UInt = 0x560B
    static let unlock: UInt = 0x560C
    static let getKeyboardMode: UInt = 0x4B44
    static let setKeyboardMode: UInt = 0x4B45
    static let getKey: UInt = 0x4B46
    static let setKey: UInt = 0x4B47
    static let getFontMap: UInt = 0x4B66
  }

  private static let unicodeKeyboard: Int32 = 3
  private static let keymaps = 256
  private static let keys = 256

  private let descriptor: Int32
  /// The number of the console: 1 is `/dev/tty1`.
  let number: Int32

  /// Opens the console at `path`; `nil` when it is none or not ours to open.
  init?(path: String, toSet: Bool = false) {
    let mode = toSet ? O_RDWR : O_RDONLY
    let opened = open(path, mode | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    var about = stat()
    guard fstat(opened, &about) == 0, Self.front(opened) != nil, about.st_rdev & 0xFF > 0 else {
      close(opened)
      return nil
    }
    descriptor = opened
    number = Int32(about.st_rdev & 0xFF)
  }

  deinit { close(descriptor) }

  /// Asks for everything. To learn whether switching is locked it tries to switch; where that
  /// succeeds it switches back at once.
  func facts() -> ConsoleFacts {
    ConsoleFacts(
      front: Self.front(descriptor).map { Int($0) }, isSwitchingLocked: triesToSwitch(),
      openKeys: openKeys(), isKeyboardUTF8: isKeyboardUTF8(), characters: characters())
  }

  /// Puts the console in order, brings it to the front and keeps it there until the machine starts
  /// anew.
  /// - Returns: whether the kernel did all of it.
  func lock() -> Bool {
    // The terminal's reset, then UTF-8 on the screen, then the usual colour for dim text: a VGA
    // console with a font of 512 characters has eight colours, and shows dim text black on black.
    let reset = Array("\u{1B}c\u{1B}%G\u{1B}[2;7]".utf8)
    guard write(descriptor, reset, reset.count) == reset.count,
      ioctl(descriptor, Request.setKeyboardMode, Self.unicodeKeyboard) == 0,
      ioctl(descriptor, Request.unlock, 0) == 0, goes(to: number),
      ioctl(descriptor, Request.lock, 0) == 0
    else { return false }
    return closeKeys() && openKeys() == 0
  }

  private static func front(_ descriptor: Int32) -> Int32? {
    var state: [UInt16] = [0, 0, 0]
    return ioctl(descriptor, Request.getState, &state) == 0 ? Int32(state[0]) : nil
  }

  /// Asks for the console `target` in front; the kernel switches some time later or not at all.
  private func goes(to target: Int32) -> Bool {
    guard ioctl(descriptor, Request.activate, target) == 0 else { return false }
    for _ in 0..<50 {
      if Self.front(descriptor) == target { return true }
      usleep(10_000)
    }
    return false
  }

  private func triesToSwitch() -> Bool? {
    guard geteuid() == 0, let front = Self.front(descriptor) else { return nil }
    let other: Int32 = front == 12 ? 11 : 12
    var state: [UInt16] = [0, 0, 0]
    let wasThere =
      ioctl(descriptor, Request.getState, &state) == 0 && state[2] & (1 << UInt16(other)) != 0
    let hasSwitched = goes(to: other)
    if hasSwitched { _ = goes(to: front) }
    if !wasThere { _ = ioctl(descriptor, Request.deallocate, other) }
    return !hasSwitched
  }

  private func isKeyboardUTF8() -> Bool? {
    var mode: [Int32] = [0]
    guard ioctl(descriptor, Request.getKeyboardMode, &mode) == 0 else { return nil }
    return mode[0] == Self.unicodeKeyboard
  }

  /// The entry of one key in one keymap.
  private func entry(_ keymap: Int, _ key: Int) -> UInt16? {
    var entry = Self.entry(keymap, key, 0)
    guard ioctl(descriptor, Request.getKey, &entry) == 0 else { return nil }
    return UInt16(entry[2]) | UInt16(entry[3]) << 8
  }

  /// `struct kbentry` in bytes.
  private static func entry(_ keymap: Int, _ key: Int, _ value: UInt16) -> [UInt8] {
    [UInt8(keymap), UInt8(key), UInt8(value & 0xFF), UInt8(value >> 8)]
  }

  /// Calls `body` with each key that leads out; `nil` when the kernel does not show its keymaps.
  private func eachOpenKey(_ body: (_ keymap: Int, _ key: Int) -> Void) -> Bool {
    for keymap in 0..<Self.keymaps {
      guard let first = entry(keymap, 0) else { return false }
      if first == ConsoleKey.noKeymap { continue }
      for key in 0..<Self.keys {
        guard let entry = entry(keymap, key) else { return false }
        if ConsoleKey.isOpen(entry) { body(keymap, key) }
      }
    }
    return true
  }

  private func openKeys() -> Int? {
    var count = 0
    return eachOpenKey { _, _ in count += 1 } ? count : nil
  }

  private func closeKeys() -> Bool {
    var isDone = true
    let isWhole = eachOpenKey { keymap, key in
      var entry = Self.entry(keymap, key, ConsoleKey.hole)
      if ioctl(descriptor, Request.setKey, &entry) != 0 { isDone = false }
    }
    return isWhole && isDone
  }

  private func characters() -> Set<UInt16>? {
    let most = Int(UInt16.max)
    var pairs = [UInt16](repeating: 0, count: 2 * most)
    return pairs.withUnsafeMutableBytes { pairs in
      guard let start = pairs.baseAddress else { return nil }
      // `struct unimapdesc`: a count, then the address of pairs of a character and its place.
      let size = 2 * MemoryLayout<UnsafeMutableRawPointer>.stride
      return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { request in
        request.storeBytes(of: UInt16(most), as: UInt16.self)
        request.storeBytes(
          of: start, toByteOffset: MemoryLayout<UnsafeMutableRawPointer>.stride,
          as: UnsafeMutableRawPointer.self)
        guard let address = request.baseAddress,
          ioctl(descriptor, Request.getFontMap, address) == 0
        else { return nil }
        let count = Int(request.load(as: UInt16.self))
        return Set((0..<count).map { pairs.load(fromByteOffset: 4 * $0, as: UInt16.self) })
      }
    }
  }
}
