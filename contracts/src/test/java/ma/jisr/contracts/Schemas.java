package ma.jisr.contracts;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON Schemas by the reference validator, with formats asserted. */
final class Schemas {

    private static final SchemaRegistryConfig STRICT =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    static Schema of(String schema) {
        return registry(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON);
    }

    static Schema draft7(String schema) {
        return registry(SpecificationVersion.DRAFT_7).getSchema(schema, InputFormat.JSON);
    }

    static List<Error> refusals(String fact, JsonNode data) {
        return of(Contracts.schema(fact)).validate(data);
    }

    private static SchemaRegistry registry(SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version, builder -> builder.schemaRegistryConfig(STRICT));
    }
}
