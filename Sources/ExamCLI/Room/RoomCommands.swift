import ArgumentParser

struct RoomCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "room",
    abstract: "Chạy và coi một phòng thi – serve and watch one exam room.",
    subcommands: [
      RoomServe.self, RoomEnrol.self, RoomCodesCommand.self, RoomStatus.self, RoomOpenCode.self,
      RoomMessage.self, RoomAdmit.self, RoomExtend.self, RoomEnd.self, RoomDecide.self,
      RoomFinish.self, RoomHandIns.self, RoomBackup.self,
      RoomCheck.self, RoomRebuild.self, RoomStandby.self, RoomWatch.self,
    ])
}
