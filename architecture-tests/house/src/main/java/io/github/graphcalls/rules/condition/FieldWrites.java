package io.github.graphcalls.rules.condition;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Finds fields whose array or collection a class changes after construction, by storing an element or calling a method such as
 * {@code add}. ArchUnit reports only reads of fields.
 */
final class FieldWrites {

    private static final Pattern CHANGES = Pattern.compile(
            "(add|put|remove|clear|set|merge|compute|replace|retain|poll|push|pop"
                    + "|offer|append|insert|delete|getAnd|incrementAnd|decrementAnd|updateAnd|accumulateAnd|sort|drain|take).*");
    private static final Pattern JDK_CONTAINER = Pattern.compile("java/(util|lang/StringBu|lang/Abstract|nio).*");

    /** DUP2_X2 copies among the upper four values of the stack. */
    private static final int MAX_COPIED = 4;

    private FieldWrites() {}

    /** The class file of an imported class. */
    static ClassNode read(JavaClass type) {
        ClassNode node = new ClassNode();
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + type.getName(), e);
        }
        return node;
    }

    /** The names of fields of this class whose array or collection a method changes; constructors and initializers aside. */
    static Set<String> of(JavaClass type) {
        ClassNode node = read(type);
        Set<String> changed = new TreeSet<>();
        for (MethodNode method : node.methods) {
            if (!method.name.startsWith("<") && (method.access & Opcodes.ACC_ABSTRACT) == 0) {
                collect(node, method, changed);
            }
        }
        return changed;
    }

    private static void collect(ClassNode node, MethodNode method, Set<String> changed) {
        Frame<SourceValue>[] frames;
        try {
            frames = new Analyzer<>(new SourceInterpreter()).analyze(node.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException("cannot analyze " + node.name + "." + method.name, e);
        }
        for (int i = 0; i < frames.length; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            int depth = depthOfTheChanged(instruction);
            if (frames[i] == null || depth < 0) {
                continue;
            }
            SourceValue receiver = frames[i].getStack(frames[i].getStackSize() - 1 - depth);
            for (AbstractInsnNode source : sourcesOf(receiver, method, frames)) {
                if (source instanceof FieldInsnNode field && field.owner.equals(node.name)) {
                    changed.add(field.name);
                }
            }
        }
    }

    /** How deep on the stack the changed object lies, or -1 for an instruction that changes none. */
    private static int depthOfTheChanged(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            return 2;
        }
        if (instruction instanceof MethodInsnNode call
                && opcode != Opcodes.INVOKESTATIC
                && JDK_CONTAINER.matcher(call.owner).matches()
                && CHANGES.matcher(call.name).matches()) {
            return Type.getArgumentTypes(call.desc).length;
        }
        return -1;
    }

    /** Where a value comes from; through a local variable as well. */
    private static Set<AbstractInsnNode> sourcesOf(SourceValue value, MethodNode method, Frame<SourceValue>[] frames) {
        Set<AbstractInsnNode> sources = new HashSet<>();
        Deque<SourceValue> open = new ArrayDeque<>(Set.of(value));
        while (!open.isEmpty()) {
            for (AbstractInsnNode source : open.pop().insns) {
                if (!sources.add(source)) {
                    continue;
                }
                Frame<SourceValue> frame = frames[method.instructions.indexOf(source)];
                int opcode = source.getOpcode();
                if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE || opcode == Opcodes.CHECKCAST) {
                    open.push(frame.getStack(frame.getStackSize() - 1));
                } else if (opcode >= Opcodes.DUP && opcode <= Opcodes.SWAP) {
                    for (int depth = 1; depth <= Math.min(MAX_COPIED, frame.getStackSize()); depth++) {
                        open.push(frame.getStack(frame.getStackSize() - depth));
                    }
                } else if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
                    open.push(frame.getLocal(((VarInsnNode) source).var));
                }
            }
        }
        return sources;
    }
}
