package ma.jisr.registration.document;

import ma.jisr.registration.Client;
import ma.jisr.registration.People;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends documents as a browser's form does. */
final class Uploads {

    private static final String PATH = "/api/v1/registrations";
    private static final String BOUNDARY = "----jisr";

    private final Client client;

    Uploads(Client client) {
        this.client = client;
    }

    /** A draft's id. */
    String draft(String token) {
        return client.post(PATH, token, People.registration().toString())
                .json()
                .path("id")
                .asString();
    }

    /** Of somebody who lives there. */
    String draft(String token, String province, String commune) {
        ObjectNode body = People.registration();
        ((ObjectNode) People.applicant(body).get("residence"))
                .put("province", province)
                .put("commune", commune);
        return client.post(PATH, token, body.toString()).json().path("id").asString();
    }

    static String path(String registration, DocumentKind kind) {
        return PATH + "/" + registration + "/documents/" + kind;
    }

    Client.Answer put(String registration, DocumentKind kind, byte[] content, String token) {
        return put(path(registration, kind), "file", content, token);
    }

    Client.Answer put(String path, String name, byte[] content, String token) {
        byte[] form = Papers.joined(
                Papers.text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                        + "\"; filename=\"CIN Fatima EE123456.exe\"\r\nContent-Type: text/html\r\n\r\n"),
                content,
                Papers.text("\r\n--" + BOUNDARY + "--\r\n"));
        return client.put(path, token, form, "multipart/form-data; boundary=" + BOUNDARY);
    }

    Client.Answer get(String registration, DocumentKind kind, String token) {
        return client.get(path(registration, kind), token);
    }

    /** What the registration says of its documents. */
    JsonNode listed(String registration, String token) {
        return client.get(PATH + "/" + registration, token).json().path("documents");
    }
}
