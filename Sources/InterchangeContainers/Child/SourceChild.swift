import CLibXML2
import Glibc
package import Interchange

/// Reads foreign files in a process of its own that can do nothing but answer.
///
/// The parent starts its own program again with ``argument``; the child takes its limits before it
/// is sent a byte of a file, and parent and child speak over one socket. A child that dies, or is
/// late, or says too much, costs one group of files a finding; the others go to a new one.
package enum SourceChild {
  /// The hidden argument that makes a program serve as the child.
  package static let argument = "read-sources-for-parent"

  /// What the child is.
  package struct Program: Hashable, Sendable {
    package var path: String
    package var arguments: [String]

    /// The program that is running, unless said otherwise.
    package init(
      path: String = "/proc/self/exe", arguments: [String] = [SourceChild.argument]
    ) {
      self.path = path
      self.arguments = arguments
    }
  }

  /// The readings of `files`, as ``ImportReading`` gives them, in their order.
  ///
  /// `progress` hears how many groups are done, and of how many.
  package static func read(
    _ files: [ArchiveEntry], _ options: ImportOptions = ImportOptions(),
    limits: ReaderLimits = ReaderLimits(), program: Program = Program(),
    progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) -> [SourceReading] {
    let groups = ImportGroup.groups(of: files)
    var parent = SourceParent(options: options, limits: limits, program: program)
    var readings: [SourceReading] = []
    for (done, group) in groups.enumerated() {
      progress(done, groups.count)
      readings += parent.read(group, isAlone: groups.count == 1)
    }
    progress(groups.count, groups.count)
    return readings
  }

  /// Serves as the child on standard input until the parent hangs up; the result is the exit code.
  ///
  /// To be called first thing by a program that was started with ``argument``.
  package static func serve(limits: ReaderLimits = ReaderLimits()) -> Int32 {
    guard OpenDescriptors.closeOthers() else { return 3 }
    prepare()
    guard limits.keep() else { return 3 }
    let socket = FrameSocket(descriptor: 0)
    do throws(FrameSocket.Fault) {
      try socket.send([1])
      while true {
        var request = PackedReader(try socket.receive(most: 1 << 28))
        guard limits.keepTime() else { return 3 }
        guard let readings = answer(&request, socket) else { return 4 }
        var packed = PackedBytes()
        packed.add(try readings.get())
        try socket.send(packed.bytes)
      }
    } catch {
      return error == .closed ? 0 : 4
    }
  }

  /// What libraries open on first use must be open before nothing can be opened.
  private static func prepare() {
    xmlInitParser()
    for name in ["windows-1252", "windows-1258", "windows-1251", "ISO-8859-15", "UTF-32"] {
      _ = xmlFindCharEncodingHandler(name)
    }
    _ = UTF8Locale.during { 0 }
    _ = ComposedText.nfc("e\u{301}")
  }

  private static func answer(
    _ request: inout PackedReader, _ socket: FrameSocket
  ) -> Result<[SourceReading], FrameSocket.Fault>? {
    guard let head = try? SourceRequest(from: &request) else { return nil }
    return Result { () throws(FrameSocket.Fault) in
      var files: [ArchiveEntry] = []
      for name in head.names {
        files.append(ArchiveEntry(name: name, bytes: try socket.receive(most: 1 << 30)))
      }
      let group = ImportGroup(name: head.name, files: files, isPackage: head.isPackage)
      let format = ImportFormat(rawValue: head.format)
      let encoding = TextEncoding(rawValue: head.encoding) ?? .unicode
      return ImportReading.read(
        group, ImportOptions(format: format, encoding: encoding), isAlone: head.isAlone)
    }
  }
}
