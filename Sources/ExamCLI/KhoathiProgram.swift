import ArgumentParser
import Foundation
import InterchangeContainers

/// The program; started with the hidden argument it is the limited child that reads foreign files.
@main
enum KhoathiProgram {
  static func main() async {
    if CommandLine.arguments.dropFirst().first == SourceChild.argument {
      exit(SourceChild.serve())
    }
    await Khoathi.main()
  }
}
