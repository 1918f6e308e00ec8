export * from "./apis/TestApi";
