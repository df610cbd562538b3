package dev.vitae.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.TypeRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the server as an assistant does, and speaks JSON-RPC with it line by line. */
final class Assistant implements AutoCloseable {

    private static final TypeRef<Map<String, Object>> OBJECT = new TypeRef<>() {};

    private final Process server;
    private final BufferedReader in;
    private final Writer out;
    private int lastId;

    private Assistant(Process server) {
        this.server = server;
        this.in = server.inputReader();
        this.out = server.outputWriter();
    }

    static Assistant start(Map<String, String> environment) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        MatchMcpServer.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().remove(MatchApi.URL_VARIABLE);
        command.environment().remove(MatchApi.KEY_VARIABLE);
        command.environment().putAll(environment);
        Assistant assistant = new Assistant(command.start());
        assistant.request(
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2025-06-18",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "test", "version", "1")));
        assistant.send(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
        return assistant;
    }

    /** The result of a request; every line that the server writes has to be a message. */
    @SuppressWarnings("unchecked")
    Map<String, Object> request(String method, Map<String, Object> params) throws IOException {
        int id = ++lastId;
        send(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        while (true) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the server has ended");
            }
            Map<String, Object> message = McpJsonDefaults.getMapper().readValue(line, OBJECT);
            if (Integer.valueOf(id).equals(message.get("id"))) {
                return (Map<String, Object>) message.getOrDefault("result", message);
            }
        }
    }

    Map<String, Object> call(String tool, Map<String, Object> arguments) throws IOException {
        return request("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    /** The text of a tool's answer, after {@code ERROR: } where it says that it is one. */
    String text(String tool, Map<String, Object> arguments) throws IOException {
        Map<String, Object> result = call(tool, arguments);
        String text = String.valueOf(((Map<?, ?>) ((List<?>) result.get("content")).getFirst()).get("text"));
        return Boolean.TRUE.equals(result.get("isError")) ? "ERROR: " + text : text;
    }

    /** Its exit status after its input has ended. */
    int leave() throws IOException, InterruptedException {
        out.close();
        return server.waitFor(20, TimeUnit.SECONDS) ? server.exitValue() : -1;
    }

    /** All that the server still says when its input ends right behind this line. */
    List<String> lastWords(String line) throws IOException {
        out.write(line + "\n");
        out.close();
        return in.lines().toList();
    }

    @Override
    public void close() {
        server.destroyForcibly();
    }

    private void send(Map<String, Object> message) throws IOException {
        out.write(McpJsonDefaults.getMapper().writeValueAsString(message) + "\n");
        out.flush();
    }
}
