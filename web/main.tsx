/** Starts the web application. */
import "@fontsource-variable/noto-sans-sc/index.css";
import "@mantine/core/styles.css";
import "./ui/global.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { z } from "zod";
import { createQueryClient } from "./api/queries.ts";
import { startI18n } from "./i18n/i18n.ts";
import { router } from "./router.tsx";
import { announceNonce, readNonce } from "./ui/nonce.ts";
import { theme } from "./ui/theme.ts";

// The content policy forbids code made at run time, which zod would otherwise try.
z.config({ jitless: true });
announceNonce();
await startI18n();

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
createRoot(element).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={readNonce}>
      <QueryClientProvider client={createQueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
