# Yata, as small as it gets: built with the Swift image, run on plain Debian by a user who owns nothing.
#   docker build --tag yata .
#   docker run --env-file .env --publish 8080:8080 yata
FROM swift:6.3-bookworm AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends libpq-dev libssl-dev libyaml-dev pkg-config zlib1g-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /contract
COPY Package.swift ./
COPY Plugins Plugins
COPY Sources Sources
COPY Tests Tests
COPY openapi.yaml ./
RUN swift build --configuration release --product YataServer --static-swift-stdlib \
  && mkdir /yata \
  && cp .build/release/YataServer /yata/ \
  && cp -R .build/release/*.resources /yata/

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ca-certificates libpq5 libssl3 tzdata zlib1g \
  && rm -rf /var/lib/apt/lists/* \
  && useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin yata
COPY --from=build --chown=root:root /yata /usr/local/lib/yata
USER 10001
ENV HOST=0.0.0.0 PORT=8080 YATA_MODE=production
EXPOSE 8080
STOPSIGNAL SIGTERM
# Bash speaks enough HTTP for this, so the image needs no other client.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/bin/bash", "-c", \
  "exec 3<>\"/dev/tcp/127.0.0.1/$PORT\" && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -c 12 <&3 | grep -q ' 200'"]
ENTRYPOINT ["/usr/local/lib/yata/YataServer"]
CMD ["serve"]
