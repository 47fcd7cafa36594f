public import ArgumentParser
import Assessment

extension DiagnosticLanguage: ExpressibleByArgument {}

/// The options of every command that prints something.
struct OutputOptions: ParsableArguments {
  @Flag(help: "One JSON document on stdout instead of text.")
  var json = false

  @Option(help: "Language of the text: vi or en.")
  var language = DiagnosticLanguage.vi

  /// The text of the chosen language.
  func words(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}
