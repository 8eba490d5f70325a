# The jar is built before: mvn package
FROM eclipse-temurin:25-jre AS cache
WORKDIR /kontor
COPY target/kontor.jar .
RUN java -Djarmode=tools -jar kontor.jar extract --destination . --force \
 && java -XX:AOTCacheOutput=kontor.aot -Dspring.context.exit=onRefresh -jar kontor.jar \
      --kontor.data=/tmp/training --kontor.demo=false

FROM eclipse-temurin:25-jre
RUN useradd --system --home-dir /kontor kontor && mkdir -p /kontor/data && chown kontor /kontor/data
WORKDIR /kontor
COPY --from=cache /kontor .
USER kontor
VOLUME /kontor/data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=kontor.aot", "-jar", "kontor.jar"]
