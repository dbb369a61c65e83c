package io.github.graphcalls.rules.condition;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Refuses constants that are names or codes of Graph: strings, parts of a concatenation, values of annotations, numbers. The
 * compiler copies a constant of the wire into the class that uses it, so these are left out; {@link #inSources} finds copies of
 * their text in the sources.
 */
public final class SpelledNames extends ArchCondition<JavaClass> {

    private static final Pattern NAMES =
            Pattern.compile("(?s).*(microsoft\\.graph\\b|@odata|\\bcommunications/|(?<![\\w-])calls/"
                    + "|\\$(batch|expand|select|filter)\\b|include-unknown-enum-members"
                    + "|(?<![\\w-])(activeModalities|answeredBy|audioRoutingGroups?|callbackUri|callChainId|callOptions|callRoutes"
                    + "|chatInfo|contentSharingSessions?|incomingContext|mediaConfig|mediaState|meetingCapability|meetingInfo"
                    + "|myParticipantId|requestedModalities|resultInfo|ringingTimeoutInSeconds|routingPolicies|subcode|toneInfo"
                    + "|transcription|terminated|establishing|transferAccepted|transferring|redirecting|itemNotFound|UnknownError"
                    + "|InvalidAuthenticationToken|TooManyRequests|serviceNotAvailable)(?![\\w-])"
                    + "|(?<!\\d)(8522|9997|750[345])(?!\\d)).*");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<![:\"])//.*$");

    private final List<String> constantsOfTheWire = new ArrayList<>();

    public SpelledNames() {
        super("spell no names of Graph");
    }

    /** The lines of source files, comments aside, that spell a name or code of Graph, whether or not the wire has it. */
    public static List<String> inSources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> linesOf(file)
                            .filter(line -> NAMES.matcher(line).matches())
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file))
                    .replaceAll("")
                    .lines()
                    .filter(line -> !line.startsWith("import ") && !line.startsWith("package "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void init(Collection<JavaClass> classes) {
        constantsOfTheWire.clear();
        new ClassFileImporter()
                .importPackages("io.github.graphcalls.wire").stream()
                        .flatMap(type -> FieldWrites.read(type).fields.stream())
                        .map(field -> field.value)
                        .filter(value -> value instanceof String text && text.length() > 2)
                        .map(Object::toString)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .forEach(constantsOfTheWire::add);
    }

    private boolean spells(String constant) {
        String rest = constant;
        for (String known : constantsOfTheWire) {
            rest = rest.replace(known, " ");
        }
        return NAMES.matcher(rest).matches();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        ClassNode node = FieldWrites.read(type);
        Set<String> found = new TreeSet<>();
        Stream.of(
                        node.fields.stream().map(field -> field.value),
                        node.methods.stream()
                                .flatMap(method ->
                                        Stream.of(method.instructions.toArray()).flatMap(SpelledNames::constantsOf)),
                        node.methods.stream().map(method -> method.annotationDefault),
                        annotationsOf(node).flatMap(SpelledNames::valuesOf))
                .flatMap(constants -> constants)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(this::spells)
                .forEach(found::add);
        found.forEach(constant -> events.add(violated(
                type, type.getDescription() + " spells \"" + constant + "\" in " + type.getSourceCodeLocation())));
    }

    private static Stream<Object> constantsOf(AbstractInsnNode instruction) {
        if (instruction instanceof LdcInsnNode constant) {
            return Stream.of(constant.cst);
        }
        if (instruction instanceof IntInsnNode number) {
            return Stream.of(number.operand);
        }
        return instruction instanceof InvokeDynamicInsnNode call ? Stream.of(call.bsmArgs) : Stream.empty();
    }

    private static Stream<AnnotationNode> annotationsOf(ClassNode node) {
        return Stream.of(
                        Stream.of(node.visibleAnnotations, node.invisibleAnnotations),
                        node.fields.stream()
                                .flatMap(field -> Stream.of(field.visibleAnnotations, field.invisibleAnnotations)),
                        node.methods.stream().flatMap(SpelledNames::annotationsOf))
                .flatMap(lists -> lists)
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }

    private static Stream<List<AnnotationNode>> annotationsOf(MethodNode method) {
        Stream<List<AnnotationNode>> parameters = Stream.of(
                        method.visibleParameterAnnotations, method.invisibleParameterAnnotations)
                .filter(Objects::nonNull)
                .flatMap(Stream::of);
        return Stream.concat(Stream.of(method.visibleAnnotations, method.invisibleAnnotations), parameters);
    }

    private static Stream<Object> valuesOf(AnnotationNode annotation) {
        return annotation.values == null
                ? Stream.empty()
                : annotation.values.stream().flatMap(SpelledNames::flat);
    }

    private static Stream<Object> flat(Object value) {
        if (value instanceof AnnotationNode nested) {
            return valuesOf(nested);
        }
        return value instanceof Collection<?> many ? many.stream().flatMap(SpelledNames::flat) : Stream.of(value);
    }
}
