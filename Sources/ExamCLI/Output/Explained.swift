import ArgumentParser
import Assessment
import ExamSession
import RoomClient
import RoomServer
import SessionStore

/// Runs `body`; what goes wrong is said in words on stderr and exits with 2.
func explained<T>(
  _ language: DiagnosticLanguage, _ body: () async throws -> T
) async throws -> T {
  do {
    return try await body()
  } catch let code as ExitCode {
    throw code
  } catch {
    Console.note(Console.visible(FailureWords(language).words(for: error)))
    throw ExitCode.couldNot
  }
}

/// As ``explained(_:_:)-async`` for work that never waits.
func explainedNow<T>(_ language: DiagnosticLanguage, _ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let code as ExitCode {
    throw code
  } catch {
    Console.note(Console.visible(FailureWords(language).words(for: error)))
    throw ExitCode.couldNot
  }
}
