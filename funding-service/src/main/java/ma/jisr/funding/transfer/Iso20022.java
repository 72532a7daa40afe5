package ma.jisr.funding.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** One kind of ISO 20022 message, by the schema that ISO publishes. Document types and outside entities are refused. */
final class Iso20022 {

    static final Iso20022 CREDIT_TRANSFER = new Iso20022("pain.001.001.09");
    static final Iso20022 STATUS_REPORT = new Iso20022("pain.002.001.10");

    private final String name;
    private final Schema schema;

    private Iso20022(String name) {
        this.name = name;
        this.schema = schema(name);
    }

    private static Schema schema(String name) {
        try {
            SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            URL file = Objects.requireNonNull(Iso20022.class.getResource("/iso20022/" + name + ".xsd"), name);
            try (var stream = file.openStream()) {
                return schemas.newSchema(new javax.xml.transform.stream.StreamSource(stream));
            }
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("The service holds a schema of " + name, e);
        }
    }

    String namespace() {
        return "urn:iso:std:iso:20022:tech:xsd:" + name;
    }

    /** @throws SAXException saying what is wrong with it, and where */
    Document parse(byte[] message) throws SAXException {
        try {
            Document document = builder().parse(new ByteArrayInputStream(message));
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Strict());
            validator.validate(new DOMSource(document));
            return document;
        } catch (IOException | ParserConfigurationException e) {
            throw new SAXException(e.getMessage(), e);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        documents.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        documents.setXIncludeAware(false);
        documents.setExpandEntityReferences(false);
        DocumentBuilder builder = documents.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(@Nullable SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
