import ArgumentParser
import RoomSimulation

extension PlantedBug: ExpressibleByArgument {}

extension PlantedBug {
  /// All names, for the help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
