package dev.vitae.mcp;

import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.PrintStream;

/**
 * Speaks MCP over standard input and output, and ends when its input does. {@code CV_MATCH_API_URL} and {@code
 * CV_MATCH_API_KEY} in the environment say which API it uses, and as whom.
 */
public final class MatchMcpServer {

    private static final String INSTRUCTIONS = """
            Matches CV files on this machine against a job description. Call match_cvs with absolute paths, then \
            get_match_progress every second or two until its status is completed or failed, then get_match_results.""";

    private MatchMcpServer() {}

    public static void main(String[] args) throws InterruptedException {
        PrintStream protocol = System.out;
        System.setOut(System.err); // whatever a library prints would not be understood as a message
        McpJsonMapper json = McpJsonDefaults.getMapper();
        MatchTools tools = new MatchTools(MatchApi.of(System.getenv(), json), json);
        EndOfInput input = new EndOfInput(System.in, tools::awaitIdle);
        McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(json, input, protocol))
                .serverInfo("cv-matching", "0.1.0")
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder().tools(false).build())
                .tools(tools.all())
                .build();
        input.await();
        server.closeGracefully();
        System.exit(0);
    }
}
