package dev.vitae.scoring.models;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import dev.vitae.scoring.models.ModelReply.Reason;
import dev.vitae.scoring.models.ModelReply.Said;
import dev.vitae.scoring.models.ModelReply.Tokens;
import dev.vitae.scoring.models.ModelReply.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A model behind LangChain4j. Its own logging and retries are off: they would show content and take time that nobody has. */
final class LangChainModel implements LanguageModel {

    private final String name;
    private final ModelSettings.AnswerFormat format;
    private final ChatModel model;
    private final BoundedHttpClient client;

    private LangChainModel(String name, ModelSettings.AnswerFormat format, ChatModel model, BoundedHttpClient client) {
        this.name = name;
        this.format = format;
        this.model = model;
        this.client = client;
    }

    static LangChainModel openAi(ModelSettings settings, String baseUrl, String name) {
        BoundedHttpClient client = new BoundedHttpClient();
        ChatModel model = OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedHttpClientBuilder(client))
                .baseUrl(baseUrl)
                .apiKey(settings.key().orElse(null))
                .modelName(name)
                .temperature(settings.temperature().orElse(null))
                .maxCompletionTokens(settings.maxOutputTokens())
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
        return new LangChainModel(name, settings.answerFormat(), model, client);
    }

    static LangChainModel ollama(ModelSettings settings, String baseUrl, String name) {
        BoundedHttpClient client = new BoundedHttpClient();
        ChatModel model = OllamaChatModel.builder()
                .httpClientBuilder(new BoundedHttpClientBuilder(client))
                .baseUrl(baseUrl)
                .modelName(name)
                .temperature(settings.temperature().orElse(null))
                .numPredict(settings.maxOutputTokens())
                .maxRetries(0)
                .build();
        return new LangChainModel(name, settings.answerFormat(), model, client);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ModelReply ask(Prompt prompt, @Nullable Repair repair, Duration timeLimit) {
        ChatRequest request = ChatRequest.builder()
                .messages(messages(prompt, repair))
                .responseFormat(responseFormat(prompt))
                .build();
        try {
            ChatResponse response = ScopedValue.where(BoundedHttpClient.DEADLINE, Deadline.in(timeLimit))
                    .call(() -> model.chat(request));
            String text = response.aiMessage().text();
            return new Said(text == null ? "" : text, tokens(response.tokenUsage()));
        } catch (RuntimeException e) {
            return unavailable(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static List<ChatMessage> messages(Prompt prompt, @Nullable Repair repair) {
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(SystemMessage.from(prompt.instructions()));
        messages.add(UserMessage.from(prompt.material()));
        if (repair != null) {
            messages.add(AiMessage.from(repair.answer().isBlank() ? "(nothing)" : repair.answer()));
            messages.add(UserMessage.from("Your answer can't be used: " + repair.complaint()
                    + "\nAnswer once more, with nothing but one JSON object of the form that you were given."));
        }
        return messages;
    }

    private ResponseFormat responseFormat(Prompt prompt) {
        return switch (format) {
            case JSON_SCHEMA ->
                ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(JsonSchema.builder()
                                .name("answer")
                                .rootElement(JsonRawSchema.from(prompt.schema()))
                                .build())
                        .build();
            case JSON_OBJECT -> ResponseFormat.JSON;
            case TEXT -> ResponseFormat.TEXT;
        };
    }

    private static @Nullable Tokens tokens(@Nullable TokenUsage usage) {
        if (usage == null || usage.inputTokenCount() == null || usage.outputTokenCount() == null) {
            return null;
        }
        return new Tokens(usage.inputTokenCount(), usage.outputTokenCount());
    }

    /** What is no failure of ours is the library's about an answer that it can't read; its message would quote it. */
    private static Unavailable unavailable(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransportFailure transport) {
                return new Unavailable(transport.reason(), transport.retryAfter());
            }
        }
        return new Unavailable(Reason.UNREADABLE, null);
    }
}
