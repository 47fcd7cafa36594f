import Foundation

/// Prints HTML through a Chromium that is installed.
enum PrintedPage {
  private static let programs = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]

  /// The PDF of `html`.
  static func pdf(_ html: String, _ options: OutputOptions) throws -> Data {
    let files = FileManager.default
    guard let program = programs.first(where: { files.isExecutableFile(atPath: $0) }) else {
      throw CouldNot(
        options.words(
          "Không có Chromium để in PDF (apt-get install chromium); hoặc in ra tệp .html.",
          "No Chromium to print a PDF (apt-get install chromium); or print to a .html file."))
    }
    let folder = files.temporaryDirectory.appending(path: "khoathi-\(UUID().uuidString)")
    try files.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? files.removeItem(at: folder) }
    let page = folder.appending(path: "page.html")
    let made = folder.appending(path: "page.pdf")
    try Data(html.utf8).write(to: page)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(made.path)", page.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let data = files.contents(atPath: made.path),
      data.starts(with: Data("%PDF".utf8))
    else {
      throw CouldNot(
        options.words("Chromium không in được PDF.", "Chromium could not print the PDF."))
    }
    return data
  }
}
