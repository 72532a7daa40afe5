package ma.jisr.registration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import ma.jisr.starter.problem.Problem;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;

/**
 * The one file of a multipart request, read as it comes: the usual way would first put it on the disk, in clear. Its name
 * and the type that it claims aren't looked at.
 */
final class UploadedFile {

    private UploadedFile() {}

    /** @throws Problem 415 if the request isn't multipart; 400 if its first part isn't {@code file}, or can't be read */
    static InputStream of(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "document-multipart");
        }
        try {
            FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
            if (!parts.hasNext()) {
                throw missing();
            }
            FileItemStream part = parts.next();
            if (!"file".equals(part.getFieldName())) {
                throw missing();
            }
            return part.openStream();
        } catch (IOException e) {
            throw broken();
        }
    }

    private static Problem missing() {
        return new Problem(HttpStatus.BAD_REQUEST, "document-missing");
    }

    /** The connection, or the form: what came isn't whole. */
    static Problem broken() {
        return new Problem(HttpStatus.BAD_REQUEST, "document-broken");
    }
}
