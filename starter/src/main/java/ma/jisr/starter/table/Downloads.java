package ma.jisr.starter.table;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Tables that leave as they are written. */
public final class Downloads {

    private Downloads() {}

    /** @param name of the file, without its extension */
    public static TableWriter open(TableFormat format, HttpServletResponse response, String name, List<String> columns)
            throws IOException {
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.extension())
                        .build()
                        .toString());
        return format.open(response.getOutputStream(), name.substring(0, Math.min(31, name.length())), columns);
    }
}
