package dev.vitae.gateway.surroundings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written to the socket byte by byte, to do what no HTTP client would. */
public final class RawRequest implements AutoCloseable {

    public static final String BOUNDARY = "boundary-of-the-tests";

    private final Socket socket;
    private final OutputStream out;

    private RawRequest(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /** An upload that has sent its headers. */
    public static RawRequest upload(int port, String key, String framing) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        RawRequest request = new RawRequest(socket);
        request.write("POST /api/portal/parse_cv_batch_parallel HTTP/1.1\r\nHost: localhost\r\nx-api-key: " + key
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n" + framing + "\r\n\r\n");
        return request;
    }

    public static String partHead(String disposition) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
                + "\r\nContent-Type: text/plain\r\n\r\n";
    }

    public static String end() {
        return "\r\n--" + BOUNDARY + "--\r\n";
    }

    public RawRequest write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawRequest write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    public RawRequest chunk(byte[] bytes) throws IOException {
        return write(Integer.toHexString(bytes.length) + "\r\n").write(bytes).write("\r\n");
    }

    /** The status line of the answer. */
    public String statusLine() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0 && read != '\r'; read = in.read()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
