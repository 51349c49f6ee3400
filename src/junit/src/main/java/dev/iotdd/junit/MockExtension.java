package dev.iotdd.junit;

import dev.iotdd.mock.RunningMock;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Starts the mocks of tests, hands them out, and ends them. Holds no state: all of it is JUnit's to keep. */
final class MockExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver,
                InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(MockExtension.class);
    private static final String IOT_CLIENT = "software.amazon.awssdk.services.iot.IotClient";
    private static final String IOT_ASYNC_CLIENT = "software.amazon.awssdk.services.iot.IotAsyncClient";

    /**
     * What the annotation says for a test or a class.
     *
     * @param annotation the annotation
     * @param owner where it stands, or the class that inherits it
     */
    private record Said(IotddMock annotation, ExtensionContext owner) {}

    // A class whose tests share a mock starts it before them, so that a mistake is told once.
    @Override
    public void beforeAll(ExtensionContext context) {
        Said said = said(context);
        if (said.annotation().scope() != MockScope.METHOD) {
            session(context, said);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        session(context, said(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        failOnBreach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (said(context).annotation().scope() != MockScope.METHOD) {
            failOnBreach(context);
        }
    }

    private static void failOnBreach(ExtensionContext context) {
        Said said = said(context);
        if (said.annotation().failOnContractBreach()) {
            session(context, said).failOnBreach();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningMock.class
                || type == dev.iotdd.mock.IotddMock.class
                || type == URI.class
                || type.getName().equals(IOT_CLIENT)
                || type.getName().equals(IOT_ASYNC_CLIENT);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Said said = said(context);
        if (said.annotation().scope() == MockScope.METHOD
                && context.getTestMethod().isEmpty()) {
            throw Misuse.because("Each test has a mock of its own, and "
                    + parameter.getDeclaringExecutable().getName()
                    + " runs outside of them. Take the parameter in the test or in a @BeforeEach method, or let the"
                    + " tests of the class share one mock: @IotddMock(scope = MockScope.CLASS).");
        }
        return resolved(parameter.getParameter().getType(), session(context, said));
    }

    private static Object resolved(Class<?> type, MockSession session) {
        if (type == URI.class) {
            return session.endpoint();
        }
        return switch (type.getName()) {
            case IOT_CLIENT -> session.clients().sync();
            case IOT_ASYNC_CLIENT -> session.clients().async();
            default -> session.mock();
        };
    }

    /** Errors that a test is given, it also gets from the mock. */
    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> arguments, ExtensionContext context)
            throws Throwable {
        List<DeclaredError> errors = arguments.getArguments().stream()
                .filter(DeclaredError.class::isInstance)
                .map(DeclaredError.class::cast)
                .toList();
        if (errors.isEmpty()) {
            invocation.proceed();
        } else {
            proceed(invocation, errors, session(context, said(context)).mock());
        }
    }

    private static void proceed(Invocation<Void> invocation, List<DeclaredError> errors, RunningMock mock)
            throws Throwable {
        errors.forEach(error -> mock.inject(error.fault()));
        try {
            invocation.proceed();
        } finally {
            // The next test may have the same mock.
            mock.clearFaults();
        }
    }

    private static MockSession session(ExtensionContext context, Said said) {
        MockSettings settings = MockSettings.of(said.annotation());
        return switch (said.annotation().scope()) {
            case METHOD -> session(context, context.getUniqueId(), settings);
            case CLASS -> session(said.owner(), said.owner().getUniqueId(), settings);
            case JVM -> session(context.getRoot(), settings, settings);
        };
    }

    private static MockSession session(ExtensionContext owner, Object key, MockSettings settings) {
        return owner.getStore(NAMESPACE)
                .getOrComputeIfAbsent(key, missing -> new MockSession(settings), MockSession.class);
    }

    private static Said said(ExtensionContext context) {
        Optional<ExtensionContext> here = Optional.of(context);
        while (here.isPresent()) {
            ExtensionContext owner = here.get();
            Optional<IotddMock> found =
                    owner.getElement().flatMap(element -> AnnotationSupport.findAnnotation(element, IotddMock.class));
            if (found.isPresent()) {
                return new Said(checked(found.get(), owner.getElement()), owner);
            }
            here = owner.getParent();
        }
        throw Misuse.because("There is no @IotddMock on the test or its class.");
    }

    private static IotddMock checked(IotddMock said, Optional<AnnotatedElement> where) {
        if (said.scope() == MockScope.CLASS
                && where.filter(Method.class::isInstance).isPresent()) {
            throw Misuse.because("@IotddMock(scope = MockScope.CLASS) belongs on a class, not on a method.");
        }
        return said;
    }
}
