package io.github.graphcalls.wire.document.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.graphcalls.lookup.outcome.LookupOutcome;
import io.github.graphcalls.wire.document.CallDocumentStream;
import io.github.graphcalls.wire.document.CallDocuments;
import io.github.graphcalls.wire.document.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents of Graph that hold calls, or are none. */
class RecognitionTest {

    private static final String ERROR = "{'error':{'code':'8522','message':'Call not found'}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{'id':'1'},{'id':'2','x':[{}]}]",
                "{'value':[{'id':'1'},{'id':'2'}]}",
                "{'@odata.context':'https://x/v1.0/$metadata#communications/calls','value':[{'id':'1'},{'id':'2'}]}",
                "{'@odata.count':2,'value':[{'@odata.type':'#microsoft.graph.call','id':'1'},{'id':'2'}],'@odata.nextLink':'x'}",
                "{'value':[{'@odata.type':'#Microsoft.Graph.Call','id':'1'},{'id':'2'}]}",
                "{'value':[{'@odata.type':'#microsoft.graph.commsNotification','changeType':'updated','resourceUrl':'/calls/1'},"
                        + "{'changeType':'updated','resourceUrl':'/calls/2'}]}",
                "{'responses':[{'id':'a','status':200,'body':{'id':'1'}},{'body':{'id':'2'},'status':200,'id':'b'}]}",
                "{'@odata.type':'#microsoft.graph.commsNotifications','value':[{'changeType':'updated','resourceUrl':'/calls/1'},"
                        + "{'changeType':'updated','resource':'/calls/2'}]}",
                "{'value':[{'resourceData':{'id':'1'},'changeType':'updated'},{'changeType':'x','resource':'/calls/2'}],'x':1}",
                "{'@odata.context':'x','@odata.type':'#microsoft.graph.commsNotifications','value':[{'changeType':'updated',"
                        + "'resource':'/calls/1'},{'changeType':'updated','resource':'/calls/2'}]}",
                "[{'value':[{'changeType':'updated','resource':'/calls/1'},{'changeType':'updated','resource':'/calls/2'}],"
                        + "'id':'e','@odata.type':'microsoft.graph.CommsNotifications'}]",
                "{'responses':[{'body':{'value':[{'changeType':'updated','resource':'/calls/1'},{'changeType':'updated',"
                        + "'resource':'/calls/2'}],'@odata.type':'#microsoft.graph.commsNotifications'}}]}",
                "[{'changeType':'updated','resourceUrl':'/calls/1'},{'id':'n','resourceUrl':'/calls/2','changeType':'updated',"
                        + "'resourceData':{'id':'2'}}]",
                "[{'@odata.type':'#microsoft.graph.commsNotification','changeType':'updated','resource':'/calls/1'},"
                        + "{'changeType':'updated','resource':'/calls/2','@odata.type':'#microsoft.graph.commsNotification'}]",
                "[{'@odata.type':'#microsoft.graph.call','id':'1','info':{}},{'id':'2','@odata.type':'call','status':'x'}]",
                "[{'value':[{'id':'1'}]},{'responses':[{'body':{'id':'2'}}]}]"
            })
    void a_document_that_holds_calls_is_unwrapped(String document) throws IOException {
        assertThat(read(document)).containsExactly("Found[Call[1]]", "Found[Call[2]]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ERROR + "|an error of Graph: 8522 Call not found",
                "{'error':{}}|an error of Graph",
                "{'error':{'code':' ','message':'gone'}}|an error of Graph: gone",
                "{'error':{'code':'UnknownError','message':' {\\'errorCode\\':\\'7503\\',\\'message\\':\\'Application is not"
                        + " registered in our store.\\',\\'instanceAnnotations\\':[]}'}}"
                        + "|an error of Graph: 7503 Application is not registered in our store.",
                "{'error':{'code':'x','message':'{\\'a\\':1'}}|an error of Graph: x {\"a\":1",
                "{'value':[{'info':{},'id':'p'}]}|a page of participants, not a call",
                "{'value':[{'@odata.type':'#microsoft.graph.participant','id':'p'}]}|a page of participants, not a call",
                "{'@odata.context':'https://x/$metadata#communications/calls('1')/participants(id)','value':[]}"
                        + "|an empty page of participants, not a call",
                "{'value':[{'@odata.type':'#microsoft.graph.recordOperation','id':'o'}]}|a page of operations, not a call",
                "{'value':[{'status':'running','id':'o'}]}|a page of operations, not a call",
                "{'value':[{'clientContext':'c','id':'o'}]}|a page of operations, not a call",
                "{'value':[{'resourceUrl':'/calls/1'}]}|value[0].changeType: expected a string, such as \"updated\"",
                "{'value':[{'isMuted':false,'id':'p'}]}|a page of participants, not a call",
                "{'value':[{'id':'p','mediaStreams':[]}]}|a page of participants, not a call",
                "[{'id':'p','info':{}}]|[0]: a participant, not a call",
                "{'isInLobby':true}|a participant, not a call",
                "[{'clientContext':'x','id':'o'}]|[0]: an operation, not a call",
                "{'id':'1','status':404,'body':{}}|a batch response, not a call",
                "{'changeType':'updated','resourceUrl':'/users/1'}|a notification that names no call, not a call",
                "{'changeType':5,'resourceUrl':'/calls/1'}|changeType: expected a string, such as \"updated\"",
                "{'changeType':'updated','resourceUrl':'/calls/1/participants','resourceData':[]}"
                        + "|a notification of call 1 (roster of 0), not a call",
                "{'value':[]}|an empty page of unknown items, not a call",
                "{'value':[5]}|a page of unknown items, not a call",
                "[]|an empty array, not a call",
                "{'@odata.type':'#microsoft.graph.commsNotifications','value':[]}"
                        + "|an envelope without notifications, not a call",
                "{}|id: is missing",
                "{'x':1}|id: is missing",
                "{'@odata.type':null}|id: is missing",
                "{'@odata.type':'#microsoft.graph.participant','id':'1'}|@odata.type: expected a call, found a participant",
                "{'responses':[{'id':'a','status':404,'body':" + ERROR
                        + "}]}|responses[0].body: an error of Graph: 8522 Call not found",
                "{'responses':[{'id':'3','status':204}]}"
                        + "|responses[0]: response 3 of a batch, status 204, without a body, not a call",
                "[{'responses':[{'id':'4','status':404,'body':null}]}]"
                        + "|[0].responses[0]: response 4 of a batch, status 404, without a body, not a call",
                "{'responses':[{'status':202}]}|responses[0]: response of a batch, status 202, without a body, not a call",
                "{'responses':[]}|an empty answer of a batch, not a call",
                "{'responses':[null]}|responses[0]: expected an object, found null",
                "{'value':[{'@odata.type':'#microsoft.graph.call'}]}|value[0].id: is missing",
                "{'value':[{'id':'1','state':5}]}|value[0].state: expected a string, found a number",
                "[5]|[0]: expected an object, found a number",
                "[[{'id':'1'}]]|[0]: expected an object, found an array",
                "[{'value':[{'id':'1','source':5}]}]|[0].value[0].source: expected an object, found a number",
                "{'@odata.type':'#microsoft.graph.commsNotifications','value':[{}]}|value[0].resourceUrl: expected the path of a"
                        + " call, such as /communications/calls/ID",
                "{'value':[{'changeType':'deleted','resourceUrl':'/calls/1/participants','resourceData':[]}]}"
                        + "|value[0]: a notification of call 1 (roster of 0), not a call",
                "{'value':[{'changeType':'deleted','resourceUrl':'/calls/1','resourceData':[]}]}"
                        + "|value[0]: a notification of call 1 (unknown data), not a call"
            })
    void a_document_that_is_not_a_call_is_named_and_the_next_one_read(String document, String problem)
            throws IOException {
        assertThat(read(document + "{'id':'2'}")).containsExactly("Malformed[" + problem + "]", "Found[Call[2]]");
    }

    @Test
    void the_items_of_notifications_are_reported_with_their_places() throws IOException {
        assertThat(read(
                        "{'value':[{'changeType':'updated','resourceUrl':'/calls','resourceData':[{'id':'1'},{'id':'2'}]},"
                                + "{'changeType':'created','resourceUrl':'/callRecords/1'},{'changeType':'updated','resourceUrl':'/calls/3',"
                                + "'resourceData':[{'state':'hold'},{'@odata.type':'#x'}]}]}"))
                .containsExactly(
                        "Found[Call[1]]",
                        "Found[Call[2]]",
                        "Malformed[value[1]: a notification that names no call, not a call]",
                        "Found[Call[3, hold]]",
                        "Malformed[value[2].resourceData[1]: a notification of call 3 (unknown data), not a call]");
    }

    @Test
    void the_items_of_a_document_are_reported_in_their_order() throws IOException {
        assertThat(read("[{'id':'1'}," + ERROR + ",{'id':5,'x':[{}]},{'id':'4'}]{'id':'5'}"))
                .containsExactly(
                        "Found[Call[1]]",
                        "Malformed[[1]: an error of Graph: 8522 Call not found]",
                        "Malformed[[2].id: expected a string, found a number]",
                        "Found[Call[4]]",
                        "Found[Call[5]]");
    }

    @Test
    void a_long_name_is_shortened() throws IOException {
        String endless = "x\\n".repeat(100_000);

        assertThat(read("{'error':{'code':'" + endless + "'}}{'@odata.context':'#" + endless
                        + "','value':[]}{'value':[{'@odata.type':'" + endless + "'}]}"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(700).doesNotContain("\n"));
    }

    @Test
    void a_name_of_200_characters_is_not_shortened() throws IOException {
        String name = "x".repeat(200);

        assertThat(read("{'error':{'code':'" + name + "'}}"))
                .containsExactly("Malformed[an error of Graph: " + name + "]");
    }

    private static List<String> read(String documents) throws IOException {
        List<String> outcomes = new ArrayList<>();
        byte[] json = Documents.bytes(documents.replace('\'', '"').replace("(\"1\")", "('1')"));
        try (CallDocumentStream stream = CallDocuments.stream(new ByteArrayInputStream(json))) {
            for (Optional<LookupOutcome> next = stream.next(); next.isPresent(); next = stream.next()) {
                outcomes.add(next.get().toString());
            }
        }
        return outcomes;
    }
}
