// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody else builds it: `.scripts/bench-http.sh` does.
let package = Package(
  name: "http-benchmark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "contract", path: "../../..", traits: ["NIO", "Hummingbird"]),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.90.0"),
  ],
  targets: [
    .target(
      name: "BenchmarkAPI",
      dependencies: [
        .product(name: "ContractRuntime", package: "contract"), .product(name: "ContractServer", package: "contract"),
      ],
      plugins: [.plugin(name: "ContractPlugin", package: "contract")]),
    .executableTarget(
      name: "BenchmarkServer",
      dependencies: [
        "BenchmarkAPI", .product(name: "ContractHummingbird", package: "contract"), .product(name: "ContractNIO", package: "contract"),
        .product(name: "ContractServer", package: "contract"), .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"), .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
