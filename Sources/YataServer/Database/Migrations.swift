import Foundation
import Postgres

/// The SQL files that make Yata's schema; they travel with the executable as a resource.
enum Migrations {
  struct Missing: Error, CustomStringConvertible {
    var description: String {
      "the folder Migrations is not beside the executable; deploy the resource bundle contract_YataServer.resources with it"
    }
  }

  static func load() throws -> PostgresMigrations {
    guard let directory = Bundle.module.url(forResource: "Migrations", withExtension: nil) else { throw Missing() }
    return try PostgresMigrations(directory: directory)
  }
}
