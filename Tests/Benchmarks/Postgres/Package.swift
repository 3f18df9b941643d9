// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "postgres-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "contract", path: "../../..", traits: ["Postgres"])],
  targets: [
    .executableTarget(name: "PostgresBenchmark", dependencies: [.product(name: "Postgres", package: "contract")])
  ]
)
