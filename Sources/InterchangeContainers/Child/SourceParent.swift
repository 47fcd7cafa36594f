import Interchange

/// The parent's side: one child after the other, as long as they last.
struct SourceParent {
  let options: ImportOptions
  let limits: ReaderLimits
  let program: SourceChild.Program
  private var child: ChildProcess?

  init(options: ImportOptions, limits: ReaderLimits, program: SourceChild.Program) {
    self.options = options
    self.limits = limits
    self.program = program
  }

  /// What the child says about `group`, or one finding about why it said nothing.
  mutating func read(_ group: ImportGroup, isAlone: Bool) -> [SourceReading] {
    if let large = tooLarge(group) { return [large] }
    let deadline = ContinuousClock.now + .seconds(limits.wallSeconds)
    do throws(FrameSocket.Fault) {
      let socket = FrameSocket(descriptor: try living(until: deadline).socket, deadline: deadline)
      try send(group, isAlone: isAlone, over: socket)
      var answer = PackedReader(try socket.receive(most: limits.answerBytes))
      guard let readings = try? [SourceReading](from: &answer), answer.isAtEnd else {
        throw .tooMuch
      }
      return readings
    } catch {
      return [stopped(group, error)]
    }
  }

  /// The child, a new one if need be, once it keeps its limits.
  private mutating func living(
    until deadline: ContinuousClock.Instant
  ) throws(FrameSocket.Fault) -> ChildProcess {
    if let child { return child }
    guard
      let new = try? ChildProcess(program: program.path, arguments: program.arguments)
    else { throw .closed }
    child = new
    _ = try FrameSocket(descriptor: new.socket, deadline: deadline).receive(most: 1)
    return new
  }

  private func send(
    _ group: ImportGroup, isAlone: Bool, over socket: FrameSocket
  ) throws(FrameSocket.Fault) {
    var head = PackedBytes()
    head.add(
      SourceRequest(
        name: group.name, names: group.files.map(\.name), isPackage: group.isPackage,
        isAlone: isAlone, format: options.format?.rawValue ?? "",
        encoding: options.encoding.rawValue))
    try socket.send(head.bytes)
    for file in group.files { try socket.send(file.bytes) }
  }

  private func tooLarge(_ group: ImportGroup) -> SourceReading? {
    let bytes = group.files.reduce(0) { $0 + $1.bytes.count }
    let limit = group.isPackage ? ImportLimits.archiveBytes : ImportLimits.fileBytes
    guard bytes > limit else { return nil }
    return ImportReading.refusal(
      ImportFinding(
        .error, .tooLarge, file: group.name,
        ["name": group.name, "limit": "\(limit >> 20) MB"]), format: options.format)
  }

  private mutating func stopped(_ group: ImportGroup, _ fault: FrameSocket.Fault) -> SourceReading {
    let end = child?.end() ?? "spawn"
    child = nil
    let value =
      switch fault {
      case .late: "\(limits.wallSeconds) s"
      case .tooMuch: "\(limits.answerBytes >> 20) MB"
      case .closed where end == "signal 24": "\(limits.cpuSeconds) s CPU"
      case .closed: "\(end); \(limits.memoryBytes >> 20) MB"
      }
    return ImportReading.refusal(
      ImportFinding(.error, .readerStopped, file: group.name, ["value": value]),
      format: options.format)
  }
}
